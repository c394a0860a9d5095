package assurance

import (
	"fmt"
	"iter"
	"strings"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/wordset"
)

// class is a set of what words do to a commitment.
type class uint16

// The classes of commitment_frames.txt.
const (
	refuse class = 1 << iota
	demand
	doubt
	carry
	give
	receive
	renew
	cover
	say
	lack
)

var classes = map[string]class{
	"refuse": refuse, "demand": demand, "doubt": doubt, "carry": carry, "give": give,
	"receive": receive, "renew": renew, "cover": cover, "say": say, "lack": lack,
}

// trait is a set of properties of a commitment word.
type trait uint16

// The traits of commitment_verbs.txt and commitment_nouns.txt.
const (
	firm trait = 1 << iota
	loose
	told
	dative
	act
	to
	denial
	penalty
	word
	condition
)

var traits = map[string]trait{
	"firm": firm, "loose": loose, "told": told, "dative": dative, "act": act,
	"to": to, "denial": denial, "penalty": penalty, "word": word, "condition": condition,
}

// vocabulary holds the lists of words as sets.
type vocabulary struct {
	verbs, nouns map[string]trait
	frames       map[string]class
	cues         *wordset.Map[bool] // lemmas of first words
	laws         map[string]bool
	custody      map[string]bool // nouns for people in somebody's hands
	persons      map[string]bool // those and nouns for other people
	parties      map[string]bool // nouns for offices and bodies
	humans       map[string]bool // all nouns for one person
	groups       map[string]bool // nouns for a body of people
}

func (v *vocabulary) read(lex *lexicon.Lexicon) error {
	var err error
	if v.verbs, err = flags(lex, "commitment_verbs", traits); err != nil {
		return err
	}
	if v.nouns, err = flags(lex, "commitment_nouns", traits); err != nil {
		return err
	}
	if v.frames, err = flags(lex, "commitment_frames", classes); err != nil {
		return err
	}
	var cues []string
	for _, list := range []map[string]trait{v.verbs, v.nouns} {
		for w := range list {
			first, _, _ := strings.Cut(w, " ")
			cues = append(cues, first)
		}
	}
	v.cues = wordset.Of(append(cues, penaltyActs...)...)
	if v.laws, err = set(lex, "law_nouns", ""); err != nil {
		return err
	}
	if v.parties, err = set(lex, "party_nouns", ""); err != nil {
		return err
	}
	if v.custody, err = set(lex, "covered_nouns", "custody"); err != nil {
		return err
	}
	if v.persons, err = set(lex, "covered_nouns", ""); err != nil {
		return err
	}
	if v.humans, err = set(lex, "person_nouns", ""); err != nil {
		return err
	}
	v.groups, err = set(lex, "group_nouns", "")
	return err
}

// flags reads a list whose attributes are names of flags; lines of one word add up.
func flags[T ~uint16](lex *lexicon.Lexicon, list string, names map[string]T) (map[string]T, error) {
	entries, err := entriesOf(lex, list)
	if err != nil {
		return nil, err
	}
	out := make(map[string]T)
	for e := range entries {
		for name := range strings.FieldsSeq(e.Attr) {
			flag, ok := names[name]
			if !ok {
				return nil, fmt.Errorf("list %s, entry %q: unknown attribute %q", list, e.Text, name)
			}
			out[e.Text] |= flag
		}
	}
	return out, nil
}

// set reads the entries of a list, those with the attribute if one is given.
func set(lex *lexicon.Lexicon, list, attr string) (map[string]bool, error) {
	entries, err := entriesOf(lex, list)
	if err != nil {
		return nil, err
	}
	out := make(map[string]bool)
	for e := range entries {
		if attr == "" || e.Attr == attr {
			out[e.Text] = true
		}
	}
	return out, nil
}

func entriesOf(lex *lexicon.Lexicon, list string) (iter.Seq[lexicon.Entry], error) {
	id, ok := lex.List(list)
	if !ok {
		return nil, fmt.Errorf("no list %q in the lexicon", list)
	}
	return lex.Entries(id), nil
}
