package refine

import (
	"fmt"
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/lexicon"
)

// takes is a set of the complements that a cue governs.
type takes uint32

// The complements, as the lists name them.
const (
	takesClause takes = 1 << iota
	takesObject
	takesAt
	takesHearer
	inverts
	takesStatement
	takesInfinitive
	takesGerund
	takesHappening
	takesFrom
	isNoun
	takesVerb
	takesThat
	takesPassive
	takesCharge
	isAdjective
	isAdverb
	isModal
)

var takesNames = map[string]takes{
	"clause": takesClause, "object": takesObject, "at": takesAt, "hearer": takesHearer, "invert": inverts,
	"statement": takesStatement, "infinitive": takesInfinitive, "gerund": takesGerund,
	"happening": takesHappening, "from": takesFrom, "noun": isNoun, "verb": takesVerb, "that": takesThat,
	"passive": takesPassive, "charge": takesCharge, "adjective": isAdjective, "adverb": isAdverb, "modal": isModal,
}

// mood is a cue of modality.
type mood struct {
	modality claim.Modality
	takes    takes
}

// words are the cues, by lemma; of a verb with its particle, if it has one.
type words struct {
	speech     map[string]takes
	denial     map[string]takes
	moods      map[string][]mood
	statements map[string]bool
	// falsity tells of a word whether it needs a negation to call a thing false.
	falsity map[string]bool
	people  lexicon.ID
}

func readWords(lex *lexicon.Lexicon) (*words, error) {
	w := &words{
		speech: map[string]takes{}, denial: map[string]takes{}, moods: map[string][]mood{},
		statements: map[string]bool{}, falsity: map[string]bool{},
	}
	readers := []struct {
		list string
		read func(lexicon.Entry) error
	}{
		{"attribution_verbs", func(e lexicon.Entry) error { return readTakes(w.speech, e) }},
		{"denial_cues", func(e lexicon.Entry) error { return readTakes(w.denial, e) }},
		{"modality_cues", w.readMood},
		{"claim_nouns", func(e lexicon.Entry) error { w.statements[e.Text] = true; return nil }},
		{"falsity_words", func(e lexicon.Entry) error { w.falsity[e.Text] = e.Attr == "negated"; return nil }},
	}
	for _, r := range readers {
		id, ok := lex.List(r.list)
		if !ok {
			return nil, fmt.Errorf("no list %q in the lexicon", r.list)
		}
		for e := range lex.Entries(id) {
			if err := r.read(e); err != nil {
				return nil, fmt.Errorf("list %s: %q: %w", r.list, e.Text, err)
			}
		}
	}
	var ok bool
	if w.people, ok = lex.List("person_nouns"); !ok {
		return nil, fmt.Errorf("no list %q in the lexicon", "person_nouns")
	}
	return w, nil
}

func readTakes(into map[string]takes, e lexicon.Entry) error {
	t, err := parseTakes(strings.Fields(e.Attr))
	into[e.Text] |= t
	return err
}

func parseTakes(fields []string) (takes, error) {
	if len(fields) == 0 {
		return 0, fmt.Errorf("a cue that governs nothing")
	}
	var t takes
	for _, name := range fields {
		bit, ok := takesNames[name]
		if !ok {
			return 0, fmt.Errorf("unknown class %q", name)
		}
		t |= bit
	}
	return t, nil
}

func (w *words) readMood(e lexicon.Entry) error {
	fields := strings.Fields(e.Attr)
	if len(fields) == 0 {
		return fmt.Errorf("a cue without a modality")
	}
	m := claim.Modality(fields[0])
	switch m {
	case claim.Planned, claim.Possible, claim.Conditional, claim.Alleged:
	default:
		return fmt.Errorf("unknown modality %q", m)
	}
	t, err := parseTakes(fields[1:])
	w.moods[e.Text] = append(w.moods[e.Text], mood{m, t})
	return err
}

// isStatement reports whether the noun names something said; a plural that the
// tagger took for a singular is found as well.
func (w *words) isStatement(lemma string) bool {
	return w.statements[lemma] || w.statements[strings.TrimSuffix(lemma, "s")]
}

// mood returns the modality of the word as a cue that governs in one of the ways.
func (w *words) mood(lemma string, ways takes) (claim.Modality, bool) {
	for _, m := range w.moods[lemma] {
		if m.takes&ways != 0 {
			return m.modality, true
		}
	}
	return claim.Asserted, false
}
