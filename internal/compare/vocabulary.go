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
)

// vocabulary is what comparison knows of words: lists of its own, and names of
// countries from the engine's lexicon.
type vocabulary struct {
	habits map[string]habit
	themes map[string]themeOf
	cues   map[string]string // class by lemma
	plain  map[string]bool
	tails  map[string]bool
	states map[string]bool

	places                        *lexicon.Lexicon
	countries, demonyms, capitals lexicon.ID
	// peoples has the codes of countries and demonyms of one word, in lower case.
	peoples map[string]string
}

func newVocabulary() (*vocabulary, error) {
	sub, err := fs.Sub(data, "data")
	if err != nil {
		return nil, fmt.Errorf("open word lists: %w", err)
	}
	own, err := lexicon.Load(sub)
	if err != nil {
		return nil, err
	}
	v := &vocabulary{
		habits: map[string]habit{}, themes: map[string]themeOf{}, cues: map[string]string{}, peoples: map[string]string{},
		plain: map[string]bool{}, tails: map[string]bool{}, states: map[string]bool{},
	}
	for name, take := range map[string]func(word, attr string){
		"event_phrases":    func(word, attr string) { v.habits[word] = readHabit(attr) },
		"themes":           func(word, attr string) { v.themes[word] = readTheme(attr) },
		"cues":             func(word, attr string) { v.cues[word] = attr },
		"plain_words":      func(word, _ string) { v.plain[word] = true },
		"org_tails":        func(word, _ string) { v.tails[word] = true },
		"government_words": func(word, _ string) { v.states[word] = true },
	} {
		id, ok := own.List(name)
		if !ok {
			return nil, fmt.Errorf("there is no word list %q", name)
		}
		for e := range own.Entries(id) {
			take(e.Text, e.Attr)
		}
	}
	if err := v.loadPlaces(); err != nil {
		return nil, err
	}
	return v, nil
}

func (v *vocabulary) loadPlaces() (err error) {
	if v.places, err = lexicon.Only("countries", "demonyms", "capitals"); err != nil {
		return err
	}
	v.countries, _ = v.places.List("countries")
	v.demonyms, _ = v.places.List("demonyms")
	v.capitals, _ = v.places.List("capitals")
	for _, list := range []lexicon.ID{v.demonyms, v.countries} {
		for e := range v.places.Entries(list) {
			if e.Attr != "-" {
				v.peoples[strings.ToLower(e.Text)] = e.Attr
			}
		}
	}
	return nil
}

// attr returns the attribute of the first entry of a list that is exactly these words.
func attr(lex *lexicon.Lexicon, list lexicon.ID, words string) (string, bool) {
	e, ok := lex.First(list, words)
	return e.Attr, ok
}

// themeOf is the class of a counted noun; the zero value sets nobody apart.
type themeOf struct {
	class string
	all   bool // may be everybody concerned
}

// figureClass is the class of nouns that stand for those whom they count.
const figureClass = "figure"

func readTheme(attr string) themeOf {
	class, rest, _ := strings.Cut(attr, " ")
	return themeOf{class, rest == "all"}
}

// theme returns the class of a counted noun, by its lemma.
func (v *vocabulary) theme(lemma string) themeOf { return v.themes[lemma] }

// apart returns the class if it sets those who are counted apart, else "".
func (t themeOf) apart() string {
	if t.all {
		return ""
	}
	return t.class
}

func (v *vocabulary) isCue(lemma, class string) bool { return v.cues[lemma] == class }

func (v *vocabulary) isPlain(lemma string) bool { return v.plain[lemma] }

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

func readHabit(attr string) habit {
	change, rest, _ := strings.Cut(attr, " ")
	one, said, _ := strings.Cut(rest, " ")
	return habit{change, one == "one", said}
}

// habit returns what is known of a kind of happening.
func (v *vocabulary) habit(kind string) habit {
	h, ok := v.habits[kind]
	if !ok {
		h.change = fixed
	}
	return h
}
