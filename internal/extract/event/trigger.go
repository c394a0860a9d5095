package event

import (
	"fmt"
	"strings"

	"factdesk/internal/extract/lexicon"
)

// trigger is a line of the events list.
type trigger struct {
	kind       string
	subject    bool // the theme may be the subject of an active verb
	object     bool // the theme may be its object, or the subject of a passive
	tail       []string
	link       string // preposition between a noun and its theme: "of"
	conditions []condition
}

// Check reports what is wrong with a line of the events list.
func Check(e lexicon.Entry) error {
	f := &Finder{
		verbs: map[string][]trigger{}, nouns: map[string][]trigger{},
		heads: map[string][]trigger{}, adjectives: map[string][]trigger{}, compound: map[string]bool{},
	}
	return f.add(e)
}

// kindName reports whether a kind is lower-case letters and underscores.
func kindName(s string) bool {
	return strings.Trim(s, "abcdefghijklmnopqrstuvwxyz_") == "" && s != ""
}

// add parses a line into the table of its class.
func (f *Finder) add(e lexicon.Entry) error {
	fields := strings.Fields(e.Attr)
	if len(fields) < 2 {
		return fmt.Errorf("want KIND and CLASS, got %q", e.Attr)
	}
	if !kindName(fields[0]) {
		return fmt.Errorf("the kind %q has other signs than lower-case letters and _", fields[0])
	}
	t := trigger{kind: fields[0]}
	key, tail, _ := strings.Cut(e.Text, " | ")
	t.tail = strings.Fields(tail)
	class, rest := fields[1], fields[2:]
	if class == "verb" {
		if len(rest) == 0 {
			return fmt.Errorf("a verb needs a role")
		}
		switch rest[0] {
		case "object":
			t.object = true
		case "subject":
			t.subject = true
		case "either":
			t.object, t.subject = true, true
		default:
			return fmt.Errorf("unknown role %q", rest[0])
		}
		rest = rest[1:]
	}
	if class == "noun" {
		t.link = "of"
		if len(rest) > 0 && nounLinks[rest[0]] {
			t.link, rest = rest[0], rest[1:]
		}
	}
	for _, name := range rest {
		cond, ok := conditions[name]
		if !ok {
			return fmt.Errorf("unknown condition %q", name)
		}
		t.conditions = append(t.conditions, cond)
	}
	return f.put(class, key, t)
}

// nounLinks are the prepositions other than "of" that may tie a noun to its theme.
var nounLinks = map[string]bool{"to": true, "against": true, "on": true, "by": true, "for": true}

func (f *Finder) put(class, key string, t trigger) error {
	switch class {
	case "verb":
		f.verbs[key] = append(f.verbs[key], t)
		if verb, _, two := strings.Cut(key, " "); two {
			f.compound[verb] = true
		}
	case "noun":
		f.nouns[key] = append(f.nouns[key], t)
	case "head":
		f.heads[key] = append(f.heads[key], t)
	case "adjective":
		f.adjectives[key] = append(f.adjectives[key], t)
		if preposition, _, two := strings.Cut(key, " "); two {
			f.compound[preposition] = true
		}
	default:
		return fmt.Errorf("unknown class %q", class)
	}
	return nil
}
