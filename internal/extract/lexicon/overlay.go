package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"factdesk/internal/extract/text"
)

// Extended loads the built-in lists and changes them by the files of an
// overlay: file names ("events.txt") with their content. A file with the name
// of a built-in list adds its entries to it; its line "!entry" takes an entry
// out, or with a tab and an attribute only the entry that has this attribute.
// Any other file is a list of its own. The built-in lists themselves stay as
// they are. check is asked for every entry that comes in, with the name of its
// list; it may be nil. The error joins all that is wrong, each reason with file
// and line.
func Extended(overlay map[string][]byte, check func(list string, e Entry) error) (*Lexicon, error) {
	base, err := builtinFiles()
	if err != nil {
		return nil, err
	}
	changes := make(map[string]*change, len(overlay))
	var errs []error
	for _, file := range slices.Sorted(maps.Keys(overlay)) {
		content, known := base[file]
		c, err := readChange(file, overlay[file], content, known, check)
		changes[file] = c
		errs = append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	lines := 0
	for _, content := range base {
		lines += strings.Count(content, "\n")
	}
	l := newLexicon(len(base)+len(changes), lines)
	for _, file := range slices.Sorted(maps.Keys(base)) {
		if err := l.addChanged(file, base[file], changes[file]); err != nil {
			return nil, err
		}
	}
	for _, file := range slices.Sorted(maps.Keys(changes)) {
		if _, known := base[file]; known {
			continue
		}
		if err := l.addChanged(file, "", changes[file]); err != nil {
			return nil, err
		}
	}
	l.trie.seal()
	return l, nil
}

func builtinFiles() (map[string]string, error) {
	entries, err := builtin.ReadDir("data")
	if err != nil {
		return nil, fmt.Errorf("open built-in lexicon: %w", err)
	}
	out := make(map[string]string, len(entries))
	for _, e := range entries {
		content, err := fs.ReadFile(builtin, "data/"+e.Name())
		if err != nil {
			return nil, fmt.Errorf("read lexicon: %w", err)
		}
		out[e.Name()] = string(content)
	}
	return out, nil
}

// change is what one overlay file does to a list.
type change struct {
	list      string
	directive string // its "# match:" line, or ""
	add       []Entry
	same      map[string]int  // entries to be added, by the key of their words
	drop      map[string]bool // keys of entries that go
	check     func(list string, e Entry) error
}

// addChanged adds a list with its changes; c may be nil. What it reports is a
// fault of the built-in list, as changes have been checked.
func (l *Lexicon) addChanged(file, base string, c *change) error {
	if c != nil {
		base = c.apply(base)
	}
	if err := l.add(strings.TrimSuffix(file, ".txt"), base); err != nil {
		return fmt.Errorf("lexicon %s: %w", file, err)
	}
	return nil
}

// apply returns the content of a list file after the change. What is added
// and stands there already is not added again.
func (c *change) apply(base string) string {
	var b strings.Builder
	b.WriteString(c.directive)
	b.WriteByte('\n')
	there := map[string]bool{}
	for line := range strings.Lines(base) {
		entry, attr, ok := cutEntry(line)
		if ok && (c.drop[key(entry, "")] || c.drop[key(entry, attr)]) {
			continue
		}
		b.WriteString(line)
		if ok {
			there[key(entry, attr)] = true
		}
	}
	if !strings.HasSuffix(b.String(), "\n") {
		b.WriteByte('\n')
	}
	for _, e := range c.add {
		if there[key(e.Text, e.Attr)] {
			continue
		}
		there[key(e.Text, e.Attr)] = true
		b.WriteString(e.Text)
		if e.Attr != "" {
			b.WriteString("\t" + e.Attr)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// cutEntry splits an entry line; ok is false for comments and empty lines.
func cutEntry(line string) (entry, attr string, ok bool) {
	line = strings.TrimRight(line, "\r\n")
	if strings.TrimSpace(line) == "" || line[0] == '#' {
		return "", "", false
	}
	entry, attr, _ = strings.Cut(line, "\t")
	return strings.TrimSpace(text.Fold(entry)), strings.Join(strings.Fields(attr), " "), true
}

// key names an entry, whatever its case, or with "" all entries of that text.
func key(entry, attr string) string { return strings.ToLower(entry) + "\t" + attr }

// readChange parses an overlay file and checks it against the built-in list.
func readChange(file string, content []byte, base string, known bool, check func(string, Entry) error) (*change, error) {
	c := &change{list: strings.TrimSuffix(file, ".txt"), drop: map[string]bool{}, same: map[string]int{}, check: check}
	if !utf8.Valid(content) {
		return nil, fmt.Errorf("%s: not valid UTF-8", file)
	}
	if !listName(c.list) {
		return nil, fmt.Errorf("%s: the name of a list begins with a letter and has lower-case letters, digits and _ only", file)
	}
	old := surveyList(file, base)
	var errs []error
	number := 0
	for line := range strings.Lines(strings.TrimPrefix(string(content), "\ufeff")) {
		number++
		var err error
		if strings.HasPrefix(line, "#") {
			err = c.readDirective(strings.TrimSpace(line), old, known)
		} else if entry, attr, ok := cutEntry(line); ok {
			err = c.readEntry(entry, attr, old, known)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %w", file, number, err))
		}
	}
	return c, errors.Join(errs...)
}

func listName(s string) bool {
	for i, r := range s {
		lower := r >= 'a' && r <= 'z'
		if !lower && (i == 0 || r != '_' && (r < '0' || r > '9')) {
			return false
		}
	}
	return s != ""
}

func (c *change) readDirective(line string, old *survey, known bool) error {
	value, found := strings.CutPrefix(line, matchDirective)
	if !found {
		return nil
	}
	want, err := parseMatch(value)
	if err != nil {
		return err
	}
	if known && want != old.match {
		return errors.New("the built-in list is matched in another way, which cannot be changed")
	}
	if !known {
		c.directive = line
	}
	return nil
}

// maxSame bounds the entries of one file that have the same words: all of
// them are hits wherever these words stand.
const maxSame = 32

func (c *change) readEntry(entry, attr string, old *survey, known bool) error {
	if gone, found := strings.CutPrefix(entry, "!"); found {
		if !known {
			return errors.New("there is no built-in list of that name to take an entry from")
		}
		return c.readDrop(strings.TrimSpace(gone), attr, old)
	}
	switch n := len(splitEntry(entry)); {
	case n == 0:
		return errNoWord
	case n > maxEntryWords:
		return fmt.Errorf("an entry of %d words: %d are the most", n, maxEntryWords)
	}
	if known {
		if err := old.allows(attr); err != nil {
			return err
		}
	}
	if known && !old.cased {
		entry = strings.ToLower(entry)
	}
	if c.check != nil {
		if err := c.check(c.list, Entry{Text: entry, Attr: attr}); err != nil {
			return err
		}
	}
	if c.same[key(entry, "")]++; c.same[key(entry, "")] > maxSame {
		return fmt.Errorf("more than %d entries are %q", maxSame, entry)
	}
	c.add = append(c.add, Entry{Text: entry, Attr: attr})
	return nil
}

func (c *change) readDrop(entry, attr string, old *survey) error {
	if !old.keys[key(entry, attr)] {
		return fmt.Errorf("the built-in list has no such entry as %q", strings.TrimSpace(entry+" "+attr))
	}
	c.drop[key(entry, attr)] = true
	return nil
}
