"""Writes the characters of GB18030 as C++ arrays: table.py OUT. text/gb18030.cpp corrects where standards differ by year."""
import sys


def character(code):
    try:
        text = bytes(code).decode("gb18030")
    except UnicodeDecodeError:
        return 0xFFFD
    return ord(text) if len(text) == 1 and ord(text) <= 0xFFFF else 0xFFFD


pairs = [character((a, b)) for a in range(0x81, 0xFF) for b in range(0x40, 0xFF) if b != 0x7F]
quads = [character((0x81 + p // 12600, 0x30 + p // 1260 % 10, 0x81 + p // 10 % 126, 0x30 + p % 10)) for p in range(39420)]

with open(sys.argv[1], "w", encoding="ascii") as out:
    for name, values in (("pairs", pairs), ("quads", quads)):
        out.write(f"constexpr char16_t {name}[] = {{\n")
        for i in range(0, len(values), 16):
            out.write(",".join(f"0x{v:04X}" for v in values[i:i + 16]) + ",\n")
        out.write("};\n")
