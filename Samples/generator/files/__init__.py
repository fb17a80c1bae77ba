"""Files as telephones and scanners write them, with what they carry beside the pixels."""
