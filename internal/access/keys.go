package access

import (
	"bufio"
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// MaxKeys bounds the keys of a file: each request is compared with all of them.
const MaxKeys = 1000

const (
	keyPrefix  = "factdesk_" // so that scanners for secrets know one when they see it
	hashPrefix = "sha256:"
	maxKey     = 256 // bytes of what is taken for a key at all
)

var validName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$`)

// entry is one key: not itself, but its hash.
type entry struct {
	hash   [sha256.Size]byte
	may    map[Permission]bool
	client Client
}

// Keys are the keys of a file.
type Keys struct{ entries []*entry }

// NewKey makes a key for a client, and the line of the keys file that knows
// it. Keys have 128 random bits and more: nobody guesses one, whatever the
// speed of its hash.
func NewKey(name string) (key, line string, err error) {
	if !validName.MatchString(name) {
		return "", "", badName(name)
	}
	key = keyPrefix + rand.Text()
	sum := sha256.Sum256([]byte(key))
	return key, name + " " + hashPrefix + hex.EncodeToString(sum[:]), nil
}

func badName(name string) error {
	return fmt.Errorf("%.70q is no name of 1 to 64 letters, digits, '.', '_' and '-'", name)
}

// ParseKeys reads a keys file: a line a key with its name, its hash and what
// it is given; what follows # is a comment.
//
//	paper  sha256:9f86d0…  rate=10/s quota=50000/day may=extract,batch
func ParseKeys(file []byte) (*Keys, error) {
	k := &Keys{}
	names, hashes := map[string]bool{}, map[[sha256.Size]byte]bool{}
	lines := bufio.NewScanner(bytes.NewReader(file))
	for n := 1; lines.Scan(); n++ {
		line, _, _ := strings.Cut(lines.Text(), "#")
		fields := strings.Fields(line)
		if len(fields) == 0 {
			continue
		}
		e, err := parseEntry(fields)
		switch {
		case err != nil:
		case names[e.client.Name]:
			err = fmt.Errorf("the name %s comes twice", e.client.Name)
		case hashes[e.hash]:
			err = errors.New("the same key has another name already")
		case len(k.entries) == MaxKeys:
			err = fmt.Errorf("more than %d keys", MaxKeys)
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		names[e.client.Name], hashes[e.hash] = true, true
		k.entries = append(k.entries, e)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("read keys: %w", err)
	}
	return k, nil
}

// Len is the number of keys.
func (k *Keys) Len() int { return len(k.entries) }

// parseEntry reads the fields of a line. Errors repeat no hash, which might be
// a key that somebody has put in its place.
func parseEntry(fields []string) (*entry, error) {
	e := &entry{client: Client{Name: fields[0]}, may: map[Permission]bool{Extract: true, Batch: true, Compare: true, Rules: true}}
	if !validName.MatchString(e.client.Name) || strings.HasPrefix(e.client.Name, keyPrefix) {
		return nil, errors.New("it does not begin with a name of 1 to 64 letters, digits, '.', '_' and '-'")
	}
	if len(fields) < 2 {
		return nil, fmt.Errorf("%s has no hash", e.client.Name)
	}
	sum, err := hex.DecodeString(strings.TrimPrefix(fields[1], hashPrefix))
	if err != nil || len(sum) != len(e.hash) || !strings.HasPrefix(fields[1], hashPrefix) {
		return nil, fmt.Errorf("%s: the second word is no hash of the form %s and 64 hexadecimal digits", e.client.Name, hashPrefix)
	}
	copy(e.hash[:], sum)
	for _, field := range fields[2:] {
		if err := e.set(field); err != nil {
			return nil, fmt.Errorf("%s: %w", e.client.Name, err)
		}
	}
	return e, nil
}

// set reads NAME=VALUE.
func (e *entry) set(field string) error {
	name, value, _ := strings.Cut(field, "=")
	switch name {
	case "rate", "quota":
		l, err := ParseLimit(value)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		b := newBucket(name, l)
		if name == PolicyRate {
			e.client.rate = b
		} else {
			e.client.quota = b
		}
		return nil
	case "may":
		e.may = map[Permission]bool{}
		for p := range strings.SplitSeq(value, ",") {
			switch p := Permission(p); p {
			case Extract, Batch, Compare, Rules, Metrics:
				e.may[p] = true
			default:
				return fmt.Errorf("may: %.40q is none of extract, batch, compare, rules and metrics", p)
			}
		}
		return nil
	}
	return errors.New("there is a word that is none of rate=, quota= and may=")
}

// find returns the entry of a key, or nil. It compares the hash with all of
// them, each in constant time, so that the time tells nothing of any.
func (k *Keys) find(key string) *entry {
	if len(key) > maxKey {
		return nil
	}
	sum := sha256.Sum256([]byte(key))
	var found *entry
	for _, e := range k.entries {
		if subtle.ConstantTimeCompare(sum[:], e.hash[:]) == 1 {
			found = e
		}
	}
	return found
}

// inherit takes over what the clients of the keys before had spent.
func (k *Keys) inherit(before *Keys) {
	if before == nil {
		return
	}
	old := make(map[string]*Client, len(before.entries))
	for _, e := range before.entries {
		old[e.client.Name] = &e.client
	}
	for _, e := range k.entries {
		c := old[e.client.Name]
		if c == nil {
			continue
		}
		e.client.rate = same(e.client.rate, c.rate)
		e.client.quota = same(e.client.quota, c.quota)
	}
}

// same returns the old bucket if it has the same limit.
func same(b, old *bucket) *bucket {
	if b != nil && old != nil && b.limit == old.limit {
		return old
	}
	return b
}
