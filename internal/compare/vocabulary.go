package compare

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"factdesk/internal/extract/lexicon"
)

//go:embed data/*.txt
var data embed.FS

// The classes of cues.txt.
const (
	cueRevision = "revision"
	cueLess     = "less"
	cueBefore   = "before"
	cuePut      = "put"
	cueTotal    = "total"
)

// vocabulary is what comparison knows of words: lists of its own, and names of
// countries from the engine's lexicon.
type vocabulary struct {
	own, places                                 *lexicon.Lexicon
	phrases, themes, cues, plain, tails, states lexicon.ID
	countries, demonyms, capitals               lexicon.ID
}

func newVocabulary() (*vocabulary, error) {
	sub, err := fs.Sub(data, "data")
	if err != nil {
		return nil, fmt.Errorf("open word lists: %w", err)
	}
	v := &vocabulary{}
	if v.own, err = lexicon.Load(sub); err != nil {
		return nil, err
	}
	if v.places, err = lexicon.Only("countries", "demonyms", "capitals"); err != nil {
		return nil, err
	}
	for _, list := range []struct {
		lex  *lexicon.Lexicon
		name string
		id   *lexicon.ID
	}{
		{v.own, "event_phrases", &v.phrases},
		{v.own, "themes", &v.themes},
		{v.own, "cues", &v.cues},
		{v.own, "plain_words", &v.plain},
		{v.own, "org_tails", &v.tails},
		{v.own, "government_words", &v.states},
		{v.places, "countries", &v.countries},
		{v.places, "demonyms", &v.demonyms},
		{v.places, "capitals", &v.capitals},
	} {
		id, ok := list.lex.List(list.name)
		if !ok {
			return nil, fmt.Errorf("there is no word list %q", list.name)
		}
		*list.id = id
	}
	return v, nil
}

// attr returns the attribute of the first entry of a list that is exactly these words.
func attr(lex *lexicon.Lexicon, list lexicon.ID, words string) (string, bool) {
	for _, e := range lex.Lookup(list, words) {
		return e.Attr, true
	}
	return "", false
}

// themeOf is the class of a counted noun; the zero value sets nobody apart.
type themeOf struct {
	class string
	all   bool // may be everybody concerned
}

// figureClass is the class of nouns that stand for those whom they count.
const figureClass = "figure"

// theme returns the class of a counted noun, by its lemma.
func (v *vocabulary) theme(lemma string) themeOf {
	a, _ := attr(v.own, v.themes, lemma)
	class, rest, _ := strings.Cut(a, " ")
	return themeOf{class, rest == "all"}
}

// apart returns the class if it sets those who are counted apart, else "".
func (t themeOf) apart() string {
	if t.all {
		return ""
	}
	return t.class
}

func (v *vocabulary) isCue(lemma, class string) bool {
	for _, e := range v.own.Lookup(v.cues, lemma) {
		if e.Attr == class {
			return true
		}
	}
	return false
}

func (v *vocabulary) isPlain(lemma string) bool { return v.own.Contains(v.plain, lemma) }

// The ways in which the figures of a kind of happening change.
const (
	fixed  = "fixed"
	grows  = "grows"
	varies = "varies"
)

// habit is what is known of a kind of happening.
type habit struct {
	change string // how its figures change
	one    bool   // one happening is one person
	said   string // of those whom it befell, or ""
}

// habit returns what is known of a kind of happening.
func (v *vocabulary) habit(kind string) habit {
	a, ok := attr(v.own, v.phrases, kind)
	if !ok {
		return habit{change: fixed}
	}
	change, rest, _ := strings.Cut(a, " ")
	one, said, _ := strings.Cut(rest, " ")
	return habit{change, one == "one", said}
}
