"""Flat things, drawn in millimetres: panels, plates, stickers, and the surfaces they lie on."""
