"""The second verifier: verify.py <verifier key> <receipt file> <entry file, or leaf hash> [<dump file>]"""
import collections, contextlib, cryptography.exceptions, datetime, functools, hashlib, itertools, re, sys
from base64 import b64decode, b64encode
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

COUNT, TOKEN, HASH = "0|[1-9][0-9]{0,15}", r"[!#-\[\]-~]{1,200}", "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]="
BASE64 = "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=|[A-Za-z0-9+/][AQgw]==)?"
UUID, TIME, STRING = "[0-9a-f]{8}(?:-[0-9a-f]{4}){4}[0-9a-f]{8}", "[0-9TZ:-]{20}", r'"(?:[^"\\]|\\.)*"'
NOTE = rf"(({TOKEN})\n({COUNT})\n({HASH})\n)\n(?:— [^\0-\x20\s+]+ (?=.{{8}}){BASE64}\n){{1,64}}"
RECEIPT = re.compile(rf"c2sp\.org/tlog-proof@v1\nindex ({COUNT})\n((?:{HASH}\n)*)\n({NOTE})")
HEAD = rf'(.+,"size":({COUNT})),"root":"({HASH})","node":"{TOKEN}","attempt":"{UUID}","at":"({TIME})"}}'
RECORD = re.compile(rf'{{"offset":({COUNT}),"key":(null|{STRING}),"value":(?:null|"({BASE64})")}}\n')

def require(holds, otherwise):
    if not holds:
        raise ValueError(otherwise)

def digest(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def append(tree, leaf, height=0):  # a tree: height and root of each of its perfect subtrees, largest first
    if not tree or tree[-1][0] > height:
        return [*tree, (height, leaf)]
    return append(tree[:-1], digest(b"\1", tree[-1][1], leaf), height + 1)

def root_of(tree):
    return functools.reduce(lambda right, left: digest(b"\1", left, right), [root for _, root in tree[::-1]])

def check_ledger(dump, index, leaf, goal, root):  # sections 3 and 8
    prev, tree, run, size, heads, last, held = "A" * 43 + "=", [], collections.deque(maxlen=1000), 0, 0, -1, 0
    for count, record in enumerate(map(RECORD.fullmatch, open(dump, encoding="utf-8", newline="\n")), 1):
        require(record and int(record[1]) in range(last + 1, 2**53 + 1 if count > 1 else 1), "no record")
        last, value = int(record[1]), b64decode(record[3] or "")
        if record[2] != "null" and record[3] is not None and len(value) <= 61_440:
            run.append(digest(b"\0", value))
            continue
        with contextlib.suppress(ValueError):  # what fails here is no valid head: void, as its run is
            require((head := re.fullmatch(HEAD, value.decode())) and (size or head[2] == "1"), "not a head")
            datetime.datetime.strptime(head[4], "%Y-%m-%dT%H:%M:00Z")
            leaves = list(run)[len(run) + size - int(head[2]):]
            trees = list(itertools.accumulate(leaves, append, initial=tree))
            start = f'{{"$":"probity/head/v1","prev":"{prev}","first":{size},"size":{size + len(leaves)}'
            require(head[1] == start and b64decode(head[3]) == root_of(trees[-1]), "not the next head")
            held += (index, leaf) in enumerate(leaves, size)
            held += (goal, root) in enumerate(map(root_of, trees[1:]), size + 1)
            prev, tree, size, heads = b64encode(digest(value)).decode(), trees[-1], int(head[2]), heads + 1
        run.clear()
    require(held == 2, "the ledger has another entry there, or had another root, or is shorter")
    print(f"LEDGER CONSISTENT: {size} entries, {heads} heads, {count - size - heads} void records")

def main(verifier_key, receipt, entry, dump=None):  # sections 4 to 6
    leaf = b64decode(entry) if re.fullmatch(HASH, entry) else digest(b"\0", open(entry, "rb").read())
    require(parts := RECEIPT.fullmatch(open(receipt, encoding="utf-8", newline="\n").read()), "not a receipt")
    index, path, note, signed, origin, size, root = parts.groups()
    index, size, path, root = int(index), int(size), [b64decode(p) for p in path.split()], b64decode(root)
    key = b"\1" + b64decode(verifier_key.split("+", 2)[-1])[1:]
    key_id = digest(origin.encode(), b"\n", key)[:4]
    require(verifier_key == f"{origin}+{key_id.hex()}+{b64encode(key).decode()}", "not this origin's key")
    ours = [s for s in map(b64decode, re.findall(f"— {re.escape(origin)} (.+)", note)) if s[:4] == key_id]
    for signature in ours:
        Ed25519PublicKey.from_public_bytes(key[1:]).verify(signature[4:], signed.encode())
    require(ours and index < size <= 2**53 and len(note.encode("utf-16-le")) <= 200_000, "note")
    node, inner = leaf, (index ^ (size - 1)).bit_length()
    for level, p in enumerate(path):  # from level inner on, the node is the last of its level
        node = digest(b"\1", p, node) if level >= inner or index >> level & 1 else digest(b"\1", node, p)
    require(len(path) == inner + (index >> inner).bit_count() and node == root, "the proof leads elsewhere")
    print(f"RECEIPT VALID: index {index} of {size}")
    if dump:
        check_ledger(dump, index, leaf, size, root)

try:
    main(*sys.argv[1:])
except (ValueError, cryptography.exceptions.InvalidSignature) as refusal:
    print(f"REFUSED: {refusal!r}")
    sys.exit(10)
