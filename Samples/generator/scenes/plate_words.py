"""What may stand on a type plate: makers, forms of models and serials, and the numbers around them."""

import numpy as np

Random = np.random.Generator

MAKERS = [
    ("YAMAHA", "YAMAHA CORPORATION", "@@@-##"), ("Roland", "ROLAND CORPORATION", "@@-###"),
    ("KORG", "KORG INC.", "@@-##"), ("TASCAM", "TEAC CORPORATION", "###MKII"),
    ("SHURE", "Shure Incorporated", "@@@@#"), ("SENNHEISER", "Sennheiser electronic GmbH", "@@ ###"),
    ("DENON", "Denon, Ltd.", "@@@-####"), ("PIONEER", "PIONEER CORPORATION", "@@@-###"),
    ("FLUKE", "JOHN FLUKE MFG. CO., INC.", "####@"), ("TEKTRONIX", "TEKTRONIX, INC.", "###@"),
    ("KENWOOD", "KENWOOD CORPORATION", "@@-####"), ("SONY", "SONY CORPORATION", "@@@-@###"),
    ("AKAI", "AKAI ELECTRIC CO., LTD.", "@@####"), ("ALESIS", "Alesis Studio Electronics", "@@-##"),
    ("LEXICON", "Lexicon Inc.", "@@@-##"), ("CROWN", "Crown International, Inc.", "@@-###"),
    ("PEAVEY", "PEAVEY ELECTRONICS CORP.", "@@ ####"), ("Fostex", "FOSTEX CORPORATION", "@-###"),
    ("Technics", "Matsushita Electric Industrial Co., Ltd.", "@@-####"), ("BOSS", "ROLAND CORP.", "@@-#"),
    ("Keithley", "KEITHLEY INSTRUMENTS", "####"), ("HARMAN", "Harman International", "@@###"),
]
SERIAL_FORMS = [
    "######", "#######", "########", "#####", "@######", "@#######", "@@######", "@@#####",
    "#@######", "##-#####", "####-####", "@@@######", "######@", "@###@####", "#### ####", "@@ #####",
    "@@##@#####", "##########", "@-######", "@#@#@####@", "##@@#####",
]
SERIAL_KEYS = [
    "SERIAL NO.", "S/N", "S/N:", "SN:", "Serial No:", "SERIAL NUMBER", "Serial Number:", "SER. NO.",
    "SERIAL", "Ser.No.", "SERIE-NR.", "Serial No", "SERIAL #",
]
MODEL_KEYS = ["MODEL", "MODEL NO.", "Model:", "TYPE", "Model No.", "MODEL NUMBER"]
COUNTRIES = ["JAPAN", "CHINA", "U.S.A.", "GERMANY", "TAIWAN", "KOREA", "ENGLAND", "MALAYSIA"]
# Letters that plates use; I, O and Q are mostly left out by makers because they look like digits.
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"


def filled(rng: Random, form: str) -> str:
    """The form with # replaced by digits and @ by letters."""
    signs = {"#": "0123456789", "@": LETTERS}
    return "".join(str(rng.choice(list(signs[c]))) if c in signs else c for c in form)


def decoys(rng: Random) -> list[str]:
    """Lines with numbers that are no serial, in any order."""
    lines = [
        filled(rng, "P/N: @@##-####"), filled(rng, "FCC ID: @@@#####@"),
        "MAC: " + "-".join(filled(rng, "#@") for _ in range(6)).translate(str.maketrans("GHJKLMNPRSTUVWXYZ", "ABCDEFABCDEFABCDE")),
        filled(rng, "REV @"), filled(rng, "PAT. #,###,###"), filled(rng, "E######"),
        f"DATE {rng.integers(1, 13):02d}/{rng.integers(1985, 2025)}", filled(rng, "UPC 0#####5####8"),
        filled(rng, "ASSY ###-####"), filled(rng, "IC: ####@-@@####"), filled(rng, "LOT ####"),
        filled(rng, "PASSWORD: @#@#@#@#"), filled(rng, "FUSE T#.#A L 250V"), filled(rng, "ASSET #####"),
    ]
    rng.shuffle(lines)
    return lines[: int(rng.integers(0, 4))]


def rating(rng: Random) -> str:
    """What the unit takes from the mains."""
    volts = rng.choice(["120 V~", "230 V~", "100-240 V~", "AC 117V", "220-240V AC"])
    hertz = rng.choice(["60 Hz", "50 Hz", "50/60 Hz"])
    return f"{volts}  {hertz}  {rng.integers(8, 400)} W"
