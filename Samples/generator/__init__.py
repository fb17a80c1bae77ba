"""Draws photo-like pictures of audio, studio and test equipment, and writes down what they say."""
