"""The samples, one file each, in the order of the README."""

from . import (
    adaptor_decoy, back_panel, blank_serial, curved_print, desk_decoys, dot_matrix, embossed, glare,
    glued_model, gold_on_black, grey_on_white, label_turned, label_upside_down, letter_spaced,
    light_on_dark, long_thin_line, low_light, outline_logo, pedal, phone_metadata, rack, red_on_red,
    scan, script_logo, several_devices, small_photo, small_print, stacked_letters, stamped,
    sticker_code128, sticker_decoys, sticker_qr, strong_perspective, stylised_logo, synth_front,
    type_plate,
)

ALL = [
    synth_front, back_panel, type_plate, sticker_code128, sticker_decoys, sticker_qr, rack,
    label_turned, label_upside_down, light_on_dark, letter_spaced, glare, strong_perspective,
    low_light, small_print, dot_matrix, pedal, scan, phone_metadata, small_photo, script_logo,
    stylised_logo, outline_logo, gold_on_black, grey_on_white, red_on_red, glued_model,
    curved_print, stacked_letters, long_thin_line, embossed, stamped, several_devices,
    adaptor_decoy, desk_decoys, blank_serial,
]
