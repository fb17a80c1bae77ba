"""The samples, one file each, in the order of the README."""

from . import (
    back_panel, dot_matrix, glare, label_turned, label_upside_down, letter_spaced, light_on_dark,
    low_light, pedal, phone_metadata, rack, scan, small_print, sticker_code128, sticker_decoys,
    sticker_qr, strong_perspective, synth_front, type_plate,
)

ALL = [
    synth_front, back_panel, type_plate, sticker_code128, sticker_decoys, sticker_qr, rack,
    label_turned, label_upside_down, light_on_dark, letter_spaced, glare, strong_perspective,
    low_light, small_print, dot_matrix, pedal, scan, phone_metadata,
]
