"""What personal notes on gear say. Names, numbers and addresses are invented: 555 numbers, example.com."""

from . import plate_words

FIRST = ["Jane", "Mara", "Tobias", "Lena", "Oscar", "Nadia", "Felix", "Greta", "Milo", "Ivy", "Hugo",
         "Carla", "Bram", "Wanda", "Emil", "Rosa"]
LAST = ["Doe", "Sample", "Muster", "Harrow", "Winslade", "Okello", "Lindqvist", "Perrin", "Baxley",
        "Tamsin", "Verhoef", "Castellan", "Morrow", "Quill", "Ashdown", "Ferreira"]
STREETS = ["Maple", "Elm", "Harbor", "Old Mill", "Chestnut", "Willow", "Birch", "Highfield", "Juniper"]
WAYS = ["Street", "St", "Avenue", "Ave", "Road", "Rd", "Lane", "Drive", "Blvd", "Court"]
TOWNS = ["Springfield, IL 62704", "Fairview, OR 97024", "Riverton, UT 84065", "Greenville, NC 27858"]
HOUSES = ["Northside Studio", "Harbour Sound", "Bluebird Rentals", "Elm Street Church", "Riverton School"]
MAILS = ["example.com", "example.org", "example.net", "mail.example.com"]
STATES = ["CALIFORNIA", "TEXAS", "OREGON", "OHIO", "NEW YORK", "ONTARIO"]


def _name(rng) -> str:
    return f"{rng.choice(FIRST)} {rng.choice(LAST)}"


def _mail(rng) -> str:
    first, last = str(rng.choice(FIRST)).lower(), str(rng.choice(LAST)).lower()
    form = rng.choice(["{0}.{1}", "{0}{1}", "{0}_{1}", "{1}.{0}", "{0}.{1}7"])
    return f"{str(form).format(first, last)}@{rng.choice(MAILS)}"


def _number(rng) -> str:
    area, last = rng.choice(["212", "415", "617", "303"]), f"01{rng.integers(0, 100):02d}"
    form = str(rng.choice(["({0}) 555-{1}", "{0}-555-{1}", "{0}.555.{1}", "+1 {0} 555 {1}"]))
    return form.format(area, last)


def email(rng) -> list[tuple[str, bool]]:
    mail = _mail(rng)
    return [(str(rng.choice(["", "", "E-mail: ", "mail: "])) + mail, True)]


def phone(rng) -> list[tuple[str, bool]]:
    local = f"555-01{rng.integers(0, 100):02d}"
    british = f"07700 900{rng.integers(100, 1000)}"
    number = str(rng.choice([_number(rng), _number(rng), british]))
    return [(str(rng.choice([number, f"TEL {number}", f"Tel: {local}", f"Call {number}"])), True)]


def address(rng) -> list[tuple[str, bool]]:
    german = f"{rng.choice(['Linden', 'Garten', 'Muster'])}straße {rng.integers(1, 90)}"
    english = f"{rng.integers(1, 2000)} {rng.choice(STREETS)} {rng.choice(WAYS)}"
    if rng.random() < 0.2:
        return [(german, True)]
    town = [(str(rng.choice(TOWNS)), True)] if rng.random() < 0.6 else []
    return [(english, True)] + town


def owner(rng) -> list[tuple[str, bool]]:
    name = _name(rng)
    who = str(rng.choice([name, name.upper(), str(rng.choice(HOUSES))]))
    key = str(rng.choice(["PROPERTY OF", "OWNER:", "Owned by", "Belongs to", "NAME:", "Property of"]))
    if rng.random() < 0.4:
        return [(key, False), (who, True)]
    return [(f"{key} {who}", True)]


def plate(rng) -> list[tuple[str, bool]]:
    letters = plate_words.filled
    if rng.random() < 0.4:
        return [(str(rng.choice(STATES)), False),
                (letters(rng, str(rng.choice(["#@@@###", "@@@ ####", "@@@-####"]))), True)]
    return [(letters(rng, str(rng.choice(["@@## @@@", "@-@@ ####", "@@-@@ ###", "@@-###-@@"]))), True)]


def wifi(rng) -> list[tuple[str, bool]]:
    key = plate_words.filled(rng, str(rng.choice(["@#@#@#@#", "########", "@@@@####", "#@@#@@##@@"])))
    lines = [(f"SSID: {rng.choice(LAST)}Home-{rng.integers(10, 99)}", True)]
    name = str(rng.choice(["WPA2 Key:", "PASSWORD:", "Wi-Fi password:", "WPA KEY", "Network Key:"]))
    if rng.random() < 0.3:
        return lines + [(name, False), (key, True)]
    return lines + [(f"{name} {key}", True)]


def written(rng) -> list[tuple[str, bool]]:
    return [email, phone, address, owner][int(rng.integers(4))](rng)


def code(rng) -> str:
    """What a QR code holds."""
    name, mail = _name(rng), _mail(rng)
    first, last = name.split()
    return str(rng.choice([
        f"mailto:{mail}", f"tel:+1212555{rng.integers(100, 200):04d}", f"WIFI:T:WPA;S:{last}Home;P:maple-{rng.integers(1000, 9999)};;",
        f"BEGIN:VCARD\nVERSION:3.0\nN:{last};{first}\nFN:{name}\nEMAIL:{mail}\nEND:VCARD",
        f"MECARD:N:{last},{first};EMAIL:{mail};;", f"Property of {name}, {mail}"]))


KINDS = {"email": email, "phone": phone, "address": address, "owner": owner, "plate": plate,
         "wifi": wifi, "written": written, "qr": code}
"""`written` uses a script typeface with uneven letters: it stands in for handwriting and is easier than that."""
