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
# By what makers do: '#' is a digit, '@' a letter, '*' either, '&' a year in two digits, '$' in
# four, '%' a week, '!' a check letter that follows from the digits before it.
SERIAL_FORMS = {
    "digits": ["####", "#####", "######", "#######", "########", "#########", "##########",
               "############"],
    "letters first": ["@######", "@#######", "@@#####", "@@######", "@@@######", "@@@@####"],
    "letters between": ["#@######", "@###@####", "@@##@#####", "@#@#@####@", "######@", "###@@###"],
    "dashes": ["##-#####", "####-####", "@-######", "@@-###-####", "@@##-#####", "###-##-####"],
    "slashes": ["####/##", "##/#####", "@/#####", "###/####/@"],
    "dots": ["##.#####", "###.###.###", "@.####.##", "####.####"],
    "groups": ["#### ####", "@@ #####", "## ### ###", "@ ### ####", "#### #### ####"],
    "checked": ["######!", "#####-!", "########/!", "@#####!"],
    "years": ["&#####", "&-#####", "$-####", "$/####", "@&%####", "&%#####", "$#####", "&@#####"],
    "long": ["*#########*##*##", "@@##@###########", "####*****######*##", "@#########@##@####@#",
             "*****-*****-*****", "##@@##########@###"],
}
SERIAL_KEYS = [
    "SERIAL NO.", "S/N", "S/N:", "SN:", "Serial No:", "SERIAL NUMBER", "Serial Number:", "SER. NO.",
    "SERIAL", "Ser.No.", "SERIE-NR.", "Serial No", "SERIAL #",
]
# Keys that stand before the value without a space.
GLUED_KEYS = ["S/N", "S/N:", "SN:", "SER.NO.", "NO."]
# All that an old plate has.
OLD_KEYS = ["No.", "Nr.", "No", "N\N{DEGREE SIGN}"]
MODEL_KEYS = ["MODEL", "MODEL NO.", "Model:", "TYPE", "Model No.", "MODEL NUMBER"]
COUNTRIES = ["JAPAN", "CHINA", "U.S.A.", "GERMANY", "TAIWAN", "KOREA", "ENGLAND", "MALAYSIA"]
DIGITS = "0123456789"
# Letters that plates use; I, O and Q are mostly left out by makers because they look like digits.
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"


def filled(rng: Random, form: str) -> str:
    """The form with its signs replaced; the other characters stay."""
    text = ""
    for sign in form:
        text += _check_letter(text) if sign == "!" else _drawn(rng, sign)
    return text


def _drawn(rng: Random, sign: str) -> str:
    numbers = {"&": (70, 100, 2), "$": (1970, 2025, 4), "%": (1, 53, 2)}
    if sign in numbers:
        low, high, width = numbers[sign]
        return f"{rng.integers(low, high):0{width}d}"
    kinds = {"#": DIGITS, "@": LETTERS, "*": DIGITS + LETTERS}
    return str(rng.choice(list(kinds[sign]))) if sign in kinds else sign


def _check_letter(text: str) -> str:
    return LETTERS[sum(int(sign) for sign in text if sign in DIGITS) % len(LETTERS)]


def serial(rng: Random) -> str:
    """A serial number of any kind; plain digits are the most frequent."""
    kinds = list(SERIAL_FORMS)
    kind = "digits" if rng.random() < 0.15 else kinds[rng.integers(len(kinds))]
    return filled(rng, str(rng.choice(SERIAL_FORMS[kind])))


def beside(rng: Random, maker: str) -> list[str]:
    """What another sticker beside the plate says."""
    others = [name for name, _, _ in MAKERS if name != maker]
    other = str(rng.choice(others))
    stickers = [
        [f"USE ONLY {other.upper()}", filled(rng, "ADAPTOR @@@-###")],
        ["PROPERTY OF STUDIO 5", filled(rng, "No. 00###")],
        ["QC PASSED", filled(rng, "INSPECTOR ##")],
        ["SERVICED BY", f"{other} SERVICE", filled(rng, "JOB &-####")],
        ["WARRANTY VOID", "IF REMOVED"],
        [filled(rng, "ASSET ######")],
        ["COMPATIBLE WITH", filled(rng, f"{other} @@-##")],
    ]
    return stickers[int(rng.integers(len(stickers)))]


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
