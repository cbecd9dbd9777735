"""Writes a broker's copy of the ledger as a dump: dump.py <directory probity.ledger-0> > <dump file>"""
import json, pathlib, struct, sys, unicodedata
from base64 import b64encode

BATCH = struct.Struct(">qiibIhiqqqhii")  # what stands before the records of a batch, as Kafka 4 keeps it
COMPRESSED, MARKER = 0x07, 0x20

def number(data, at):  # zigzag, seven bits a byte
    value = shift = 0
    while True:
        value |= (data[at] & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if data[at - 1] < 0x80:
            return value >> 1 ^ -(value & 1), at

def field(data, at):
    size, at = number(data, at)
    return (None, at) if size < 0 else (data[at:at + size], at + size)

def batches(log, at=0):
    while at + BATCH.size <= len(log):
        first, size, _, magic, _, kind, *_, count = BATCH.unpack_from(log, at)
        if at + 12 + size > len(log):
            return  # the broker is writing it
        if magic != 2 or kind & COMPRESSED:
            sys.exit(f"offset {first}: a batch that only a Kafka client can read")
        if not kind & MARKER:  # those of transactions reach no consumer
            yield first, count, log[at + BATCH.size:at + 12 + size]
        at += 12 + size

def records(first, count, data):
    end = 0
    for _ in range(count):
        size, start = number(data, end)
        end = start + size
        offset, at = number(data, number(data, start + 1)[1])
        key, at = field(data, at)
        yield first + offset, key, field(data, at)[0]

def text(key):
    return None if key is None else unicodedata.normalize("NFC", key.decode("utf-8", "replace"))

def main(directory):
    for segment in sorted(pathlib.Path(directory).glob("*.log")):
        for batch in batches(segment.read_bytes()):
            for offset, key, value in records(*batch):
                coded = None if value is None else b64encode(value).decode()
                line = {"offset": offset, "key": text(key), "value": coded}
                print(json.dumps(line, ensure_ascii=False, separators=(",", ":")))

sys.stdout.reconfigure(encoding="utf-8", newline="\n")
main(*sys.argv[1:])
