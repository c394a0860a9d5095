package lexicon

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// maxKnown bounds how many attribute words a message lists.
const maxKnown = 24

// free tells of which lists the attributes are free, from which word on. Of all
// others those who read them know the words that the list has.
var free = map[string]int{
	"acronyms.txt":           0, // what the letters stand for
	"country_currencies.txt": 0, // a code of ISO 4217
	"country_names.txt":      0, // the name
	"currencies.txt":         0, // codes and what else the finder of measures checks
	"currency_signs.txt":     0, // the same
	"events.txt":             0, // a kind, and what the finder of events checks
	"org_known.txt":          1, // a kind, then a country and an acronym
	"region_short.txt":       0, // the full name
	"units.txt":              1, // a class, then the unit's own name
}

// survey is what a built-in list's own lines tell of it.
type survey struct {
	match         Match
	keys          map[string]bool // of entries, with and without their attributes
	words         map[string]bool // of attributes
	with, without int             // entries with and without an attribute
	open          int             // from which word on attributes are free; -1: none is
	cased         bool            // entries are written with their capitals
}

func surveyList(file, content string) *survey {
	s := &survey{keys: map[string]bool{}, words: map[string]bool{}, open: -1}
	if from, found := free[file]; found {
		s.open = from
	}
	for line := range strings.Lines(content) {
		if strings.HasPrefix(line, "#") {
			s.readDirective(strings.TrimSpace(line))
			continue
		}
		entry, attr, ok := cutEntry(line)
		if !ok {
			continue
		}
		s.keys[key(entry, "")], s.keys[key(entry, attr)] = true, true
		s.cased = s.cased || strings.ToLower(entry) != entry
		if attr == "" {
			s.without++
			continue
		}
		s.with++
		for w := range strings.FieldsSeq(attr) {
			s.words[w] = true
		}
	}
	return s
}

func (s *survey) readDirective(line string) {
	if value, found := strings.CutPrefix(line, matchDirective); found {
		s.match, _ = parseMatch(value) // checked when the list is loaded
	}
}

// allows reports why the list cannot have an entry with the attribute. Its
// readers know the words that the list has, unless they are free.
func (s *survey) allows(attr string) error {
	switch {
	case attr == "" && s.without == 0 && s.with > 0:
		return errors.New("an entry of this list needs a second column, behind a tab")
	case attr != "" && s.with == 0:
		return errors.New("the entries of this list have no second column")
	}
	for i, w := range strings.Fields(attr) {
		if s.open >= 0 && i >= s.open || s.words[w] {
			continue
		}
		if len(s.words) > maxKnown {
			return fmt.Errorf("no entry of the built-in list has %q in its second column", w)
		}
		return fmt.Errorf("unknown %q in the second column: want one of %s", w, strings.Join(slices.Sorted(maps.Keys(s.words)), ", "))
	}
	return nil
}
