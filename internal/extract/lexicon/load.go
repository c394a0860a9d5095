package lexicon

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

var errNoWord = errors.New("an entry without a word")

// add parses one list file and puts its entries into the trie.
func (l *Lexicon) add(name, content string) error {
	id := ID(len(l.names))
	l.ids[name] = id
	l.names = append(l.names, name)
	l.matches = append(l.matches, ByLower)
	l.files = append(l.files, content)
	l.starts = append(l.starts, int32(len(l.lines)))
	lowered, size := strings.ToLower(content), len(content) // all lines at once
	for number := 1; content != ""; number++ {
		var line, lower string
		at := size - len(content)
		line, content = cutLine(content)
		lower, lowered = cutLine(lowered)
		switch {
		case strings.TrimSpace(line) == "":
		case line[0] == '#':
			if err := l.directive(id, line); err != nil {
				return fmt.Errorf("line %d: %w", number, err)
			}
		default:
			if err := l.insert(id, at, line, lower); err != nil {
				return fmt.Errorf("line %d: %w", number, err)
			}
		}
	}
	return nil
}

// matchDirective begins the comment that says how a list is matched.
const matchDirective = "# match:"

// directive reads "# match: lemma" and leaves all other comments alone.
func (l *Lexicon) directive(id ID, line string) error {
	value, found := strings.CutPrefix(line, matchDirective)
	if !found {
		return nil
	}
	m, err := parseMatch(value)
	l.matches[id] = m
	return err
}

func parseMatch(value string) (Match, error) {
	switch strings.TrimSpace(value) {
	case "lower":
		return ByLower, nil
	case "lemma":
		return ByLemma, nil
	case "name":
		return ByName, nil
	default:
		return ByLower, fmt.Errorf("unknown way of matching %q: want lower, lemma or name", strings.TrimSpace(value))
	}
}

// cutLine cuts the first line off a text, without what ends it.
func cutLine(s string) (line, rest string) {
	line, rest, _ = strings.Cut(s, "\n")
	return strings.TrimRight(line, "\r"), rest
}

// insert adds one entry line, which stands at a byte of its file, given as
// written and in lower case.
func (l *Lexicon) insert(id ID, at int, written, lower string) error {
	words, attr, _ := strings.Cut(written, "\t")
	lower, _, _ = strings.Cut(lower, "\t")
	l.parts = appendWords(l.parts[:0], lower)
	if len(l.parts) == 0 {
		return errNoWord
	}
	l.trie.insert(id, l.parts)
	l.lines = append(l.lines, line{at: int32(at), words: int32(len(words)), attr: int32(len(attr))})
	return nil
}

// oneWord reports whether an entry is plainly one word, as most are.
func oneWord(s string) bool {
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c == ',' || c == '\'' || c >= utf8.RuneSelf {
			return false
		}
	}
	return s != ""
}

// entrySigns prepares an entry for cutting: straight apostrophes, and commas as
// words of their own.
var entrySigns = strings.NewReplacer("’", "'", ",", " , ")

// splitEntry cuts an entry as the tokenizer would: at spaces, around commas, and
// before a possessive ending.
func splitEntry(s string) []string { return appendWords(nil, s) }

// appendWords appends the words of an entry to parts.
func appendWords(parts []string, s string) []string {
	if oneWord(s) {
		return append(parts, s)
	}
	if strings.Contains(s, "’") || strings.Contains(s, ",") {
		s = entrySigns.Replace(s)
	}
	for w := range strings.FieldsSeq(s) {
		if stem, found := strings.CutSuffix(w, "'s"); found && stem != "" {
			parts = append(parts, stem, "'s")
			continue
		}
		parts = append(parts, w)
	}
	return parts
}
