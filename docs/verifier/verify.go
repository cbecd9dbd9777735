// A second verifier, written from docs/ledger-format.md alone. Standard library only.
//
//	go run verify.go <vkey> <receipt> (<entry file> | <leaf hash in base64>) [<dump>]
package main

import (
	"bufio"
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

var headForm = regexp.MustCompile(`^\{"\$":"probity/head/v1","prev":"([^"]{44})","first":(0|[1-9]\d{0,15}),"size":(0|[1-9]\d{0,15}),"root":"([^"]{44})","node":"[!#-\[\]-~]{1,200}","attempt":"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}","at":"(\d{4}-\d\d-\d\dT\d\d:\d\d:00Z)"\}$`)

func must(holds bool, what string) {
	if !holds {
		fmt.Println("REFUSED:", what)
		os.Exit(10)
	}
}

func number(text, what string) uint64 {
	n, err := strconv.ParseUint(text, 10, 64)
	must(err == nil && n <= 1<<53 && strconv.FormatUint(n, 10) == text, what)
	return n
}

func unbase64(text string) ([]byte, bool) { // exactly one spelling
	raw, err := base64.StdEncoding.Strict().DecodeString(text)
	return raw, err == nil && base64.StdEncoding.EncodeToString(raw) == text
}

func hash32(text, what string) []byte {
	raw, ok := unbase64(text)
	must(ok && len(raw) == 32, what)
	return raw
}

func sum(parts ...[]byte) []byte { h := sha256.Sum256(bytes.Join(parts, nil)); return h[:] }

func leaf(entry []byte) []byte { return sum([]byte{0}, entry) }

func node(left, right []byte) []byte { return sum([]byte{1}, left, right) }

func verifyInclusion(index, size uint64, r []byte, proof [][]byte, want []byte) {
	must(index < size, "index beyond the tree")
	f, s := index, size-1
	for _, p := range proof {
		must(s != 0, "inclusion proof too long")
		if f&1 == 1 || f == s {
			for r = node(p, r); f&1 == 0 && f != 0; f, s = f>>1, s>>1 {
			}
		} else {
			r = node(r, p)
		}
		f, s = f>>1, s>>1
	}
	must(s == 0 && bytes.Equal(r, want), "inclusion proof")
}

// open checks the signatures of the trusted key and gives the checkpoint's size and root.
func open(note, vkey string) (uint64, []byte) {
	key := strings.SplitN(vkey, "+", 3)
	must(len(key) == 3, "verifier key")
	raw, ok := unbase64(key[2])
	must(ok && len(raw) == 33 && raw[0] == 1, "verifier key")
	id := sum([]byte(key[0]+"\n"), raw)[:4]
	must(hex.EncodeToString(id) == key[1], "key id")
	end := strings.LastIndex(note, "\n\n")
	must(utf8.ValidString(note) && !strings.ContainsFunc(note, func(r rune) bool { return r < 32 && r != '\n' }), "note: characters")
	must(end >= 0 && strings.HasSuffix(note, "\n") && len([]rune(note)) <= 100000, "note")
	text, signatures := note[:end+1], strings.Split(strings.TrimSuffix(note[end+2:], "\n"), "\n")
	must(len(signatures) <= 64, "note: signatures")
	trusted := 0
	for _, line := range signatures {
		part := strings.Split(line, " ")
		must(len(part) == 3 && part[0] == "—", "signature line")
		signature, ok := unbase64(part[2])
		must(ok && len(signature) > 4, "signature line")
		if part[1] == key[0] && bytes.Equal(signature[:4], id) {
			must(ed25519.Verify(raw[1:], []byte(text), signature[4:]), "signature")
			trusted++
		}
	}
	must(trusted > 0, "no signature of the trusted key")
	lines := strings.Split(text, "\n")
	must(len(lines) == 4 && lines[0] == key[0], "checkpoint")
	return number(lines[1], "checkpoint: size"), hash32(lines[2], "checkpoint: root")
}

// record is one line of a dump; each of key and value may be null.
type record struct {
	Offset     *uint64
	Key, Value *string
}

// ledger is what valid heads have committed so far.
type ledger struct {
	leaves, edge [][]byte // edge: the roots of the perfect subtrees, the largest first
	last         []byte   // SHA-256 of the last valid head
	heads, voids int
}

func grow(edge [][]byte, size uint64, more [][]byte) [][]byte {
	edge = append([][]byte(nil), edge...)
	for _, hash := range more {
		for n := size; n&1 == 1; n >>= 1 {
			hash = node(edge[len(edge)-1], hash)
			edge = edge[:len(edge)-1]
		}
		edge, size = append(edge, hash), size+1
	}
	return edge
}

func edgeRoot(edge [][]byte) []byte {
	if len(edge) == 0 {
		return sum()
	}
	r := edge[len(edge)-1]
	for i := len(edge) - 2; i >= 0; i-- {
		r = node(edge[i], r)
	}
	return r
}

// commit says whether a record without a key is a valid head after this run of entries.
func (l *ledger) commit(value []byte, run [][]byte) bool {
	field := headForm.FindSubmatch(value)
	if field == nil || !minute(string(field[5])) {
		return false
	}
	prev, ok1 := unbase64(string(field[1]))
	want, ok2 := unbase64(string(field[4]))
	first, _ := strconv.ParseUint(string(field[2]), 10, 64)
	size, _ := strconv.ParseUint(string(field[3]), 10, 64)
	known := uint64(len(l.leaves))
	if !ok1 || !ok2 || !bytes.Equal(prev, l.last) || first != known || size < first || size-first > 1000 ||
		size-first > uint64(len(run)) || (l.heads == 0 && size != 1) {
		return false
	}
	covered := run[uint64(len(run))-(size-first):]
	edge := grow(l.edge, known, covered)
	if !bytes.Equal(edgeRoot(edge), want) {
		return false
	}
	l.leaves, l.edge, l.last = append(l.leaves, covered...), edge, sum(value)
	l.heads, l.voids = l.heads+1, l.voids+len(run)-len(covered)
	return true
}

// readerRule reads a dump in offset order.
func readerRule(dump string) ledger {
	file, err := os.Open(dump)
	must(err == nil, "dump")
	defer file.Close()
	l, run, next := ledger{last: make([]byte, 32)}, [][]byte(nil), uint64(0)
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var r record
		must(json.Unmarshal(lines.Bytes(), &r) == nil && r.Offset != nil && *r.Offset >= next, "line of the dump")
		must(next > 0 || *r.Offset == 0, "the dump does not begin at offset 0")
		next = *r.Offset + 1
		var value []byte
		if r.Value != nil {
			raw, ok := unbase64(*r.Value)
			must(ok, "value in the dump")
			value = raw
		}
		if r.Key != nil && r.Value != nil && len(value) <= 61440 {
			run = append(run, leaf(value))
			continue
		}
		if r.Key != nil || !l.commit(value, run) {
			l.voids += 1 + len(run)
		}
		run = nil
	}
	must(lines.Err() == nil, "dump")
	l.voids += len(run) // nobody's yet: no head covers them
	return l
}

func minute(at string) bool { // a minute that exists, years 0001 to 9999
	var y, mo, d, h, mi int
	fmt.Sscanf(at, "%d-%d-%dT%d:%d", &y, &mo, &d, &h, &mi)
	days := []int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
	if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
		days[1] = 29
	}
	return y >= 1 && mo >= 1 && mo <= 12 && d >= 1 && d <= days[mo-1] && h < 24 && mi < 60
}

func main() {
	must(len(os.Args) == 4 || len(os.Args) == 5, "usage: verify <vkey> <receipt> <entry|leaf hash> [<dump>]")
	receipt, err := os.ReadFile(os.Args[2])
	must(err == nil, "receipt")
	proof, note, found := strings.Cut(string(receipt), "\n\n")
	lines := strings.Split(proof, "\n")
	must(found && len(lines) >= 2 && lines[0] == "c2sp.org/tlog-proof@v1" && strings.HasPrefix(lines[1], "index "), "receipt")
	index := number(lines[1][6:], "receipt: index")
	var path [][]byte
	for _, line := range lines[2:] {
		path = append(path, hash32(line, "receipt: proof"))
	}
	size, want := open(note, os.Args[1])
	given, err := os.ReadFile(os.Args[3])
	hash := leaf(given)
	if err != nil {
		hash = hash32(os.Args[3], "neither an entry's file nor a leaf hash")
	}
	verifyInclusion(index, size, hash, path, want)
	fmt.Println("RECEIPT VALID: index", index, "of", size)
	if len(os.Args) == 5 {
		l := readerRule(os.Args[4])
		must(uint64(len(l.leaves)) >= size, "the ledger is shorter than its checkpoint")
		must(bytes.Equal(edgeRoot(grow(nil, 0, l.leaves[:size])), want), "the ledger has another root than its checkpoint")
		must(bytes.Equal(l.leaves[index], hash), "another entry stands at the index")
		fmt.Println("LEDGER CONSISTENT:", len(l.leaves), "entries,", l.heads, "heads,", l.voids, "void records")
	}
}
