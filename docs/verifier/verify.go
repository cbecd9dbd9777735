// A second verifier, written from docs/ledger-format.md alone; notes and trees are left to Go's own packages for them.
//
//	go run . <vkey> <receipt> (<entry file> | <leaf hash in base64>) [<dump>]
package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var head = regexp.MustCompile(`^\{"\$":"probity/head/v1","prev":"([^"]{44})","first":(0|[1-9]\d{0,15}),"size":(0|[1-9]\d{0,15}),"root":"([^"]{44})","node":"[!#-\[\]-~]{1,200}","attempt":"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}","at":"(\d{4}-\d\d-\d\dT\d\d:\d\d:00Z)"\}$`)

func must(holds bool, what string) {
	if !holds {
		fmt.Println("REFUSED:", what)
		os.Exit(10)
	}
}

func hash(text string) tlog.Hash { // one spelling of 32 bytes
	h, err := tlog.ParseHash(text)
	must(err == nil && h.String() == text, "a hash")
	return h
}

func number(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	must(err == nil && n >= 0 && n <= 1<<53 && strconv.FormatInt(n, 10) == text, "a number")
	return n
}

// hashes of a tree, as tlog numbers them.
type hashes []tlog.Hash

func (h hashes) ReadHashes(at []int64) (found []tlog.Hash, err error) {
	for _, i := range at {
		found = append(found, h[i])
	}
	return
}

func (h hashes) root(size int64) tlog.Hash {
	root, _ := tlog.TreeHash(size, h)
	return root
}

// grow gives the tree after a record, if that is a valid head directly after this run of entries.
func (h hashes) grow(size int64, last tlog.Hash, record []byte, run []tlog.Hash) (hashes, int64, bool) {
	field := head.FindStringSubmatch(string(record))
	if field == nil || field[1] != last.String() || field[2] != fmt.Sprint(size) {
		return h, size, false
	}
	_, err := time.Parse("2006-01-02T15:04:05Z", field[5])
	after, _ := strconv.ParseInt(field[3], 10, 64)
	count := after - size
	if err != nil || field[5][:4] == "0000" || count < 0 || count > 1000 || count > int64(len(run)) || (size == 0 && count != 1) {
		return h, size, false
	}
	grown := h[:len(h):len(h)] // what h holds stays as it is
	for i, leaf := range run[int64(len(run))-count:] {
		more, _ := tlog.StoredHashesForRecordHash(size+int64(i), leaf, grown)
		grown = append(grown, more...)
	}
	return grown, size + count, grown.root(size+count).String() == field[4]
}

// read applies the reader rule to a dump, in offset order.
func read(dump string) (h hashes, size int64, heads, voids int) {
	file, err := os.Open(dump)
	must(err == nil, "dump")
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 16<<20)
	var last tlog.Hash  // of the last valid head
	var run []tlog.Hash // entries directly before the next record
	for next := int64(0); lines.Scan(); {
		var r struct {
			Offset     *int64
			Key, Value *string
		}
		must(json.Unmarshal(lines.Bytes(), &r) == nil && r.Offset != nil && *r.Offset >= next, "line of the dump")
		must(next > 0 || *r.Offset == 0, "the dump does not begin at offset 0")
		next = *r.Offset + 1
		var value []byte
		if r.Value != nil {
			value, err = base64.StdEncoding.DecodeString(*r.Value)
			must(err == nil && base64.StdEncoding.EncodeToString(value) == *r.Value, "value in the dump")
		}
		if r.Key != nil && r.Value != nil && len(value) <= 61440 {
			run = append(run, tlog.RecordHash(value))
			continue
		}
		if grown, after, valid := h.grow(size, last, value, run); r.Key == nil && valid {
			heads, voids = heads+1, voids+len(run)-int(after-size)
			h, size, last = grown, after, sha256.Sum256(value)
		} else {
			voids += 1 + len(run)
		}
		run = nil
	}
	must(lines.Err() == nil, "dump")
	return h, size, heads, voids + len(run) // the last run is nobody's: no head covers it
}

func main() {
	must(len(os.Args) == 4 || len(os.Args) == 5, "usage: verify <vkey> <receipt> <entry|leaf hash> [<dump>]")
	receipt, _ := os.ReadFile(os.Args[2])
	proof, signed, found := strings.Cut(string(receipt), "\n\n")
	line := strings.Split(proof, "\n")
	must(found && len(line) >= 2 && line[0] == "c2sp.org/tlog-proof@v1" && strings.HasPrefix(line[1], "index "), "receipt")
	index, path := number(line[1][6:]), tlog.RecordProof{}
	for _, text := range line[2:] {
		path = append(path, hash(text))
	}
	key, err := note.NewVerifier(os.Args[1])
	must(err == nil && len([]rune(signed)) <= 100_000, "verifier key, or note")
	opened, err := note.Open([]byte(signed), note.VerifierList(key))
	must(err == nil, "note")
	text := strings.Split(opened.Text, "\n")
	must(len(opened.Sigs)+len(opened.UnverifiedSigs) <= 64 && len(text) == 4 && text[0] == key.Name(), "checkpoint")
	size, root := number(text[1]), hash(text[2])
	given, err := os.ReadFile(os.Args[3])
	leaf := tlog.RecordHash(given)
	if err != nil {
		leaf = hash(os.Args[3])
	}
	must(index < size && tlog.CheckRecord(path, size, root, index, leaf) == nil, "inclusion proof")
	fmt.Println("RECEIPT VALID: index", index, "of", size)
	if len(os.Args) == 5 {
		h, entries, heads, voids := read(os.Args[4])
		must(entries >= size && h.root(size) == root, "the ledger is shorter than its checkpoint, or has another root")
		must(h[tlog.StoredHashIndex(0, index)] == leaf, "another entry stands at the index")
		fmt.Println("LEDGER CONSISTENT:", entries, "entries,", heads, "heads,", voids, "void records")
	}
}
