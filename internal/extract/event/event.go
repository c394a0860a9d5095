// Package event tells in what kind of happening a noun phrase takes part as
// the theme: those extradited, killed, arrested. Its invariant: what it finds
// is licensed by a trigger of the events list in the same clause, through one
// of a few named links (object, passive subject, participle, relative clause,
// nominalisation, head noun, predicate), never by nearness alone.
package event

import (
	"fmt"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/syntax"
)

// Link names the grammatical path from a theme to its trigger.
type Link string

// The links, in the order in which they are tried.
const (
	Head        Link = "head"        // "three arrests"
	Participle  Link = "participle"  // "29 men sent north"
	Relative    Link = "relative"    // "57 who died"
	Object      Link = "object"      // "sent 26 operatives to"
	Subject     Link = "subject"     // "26 were extradited", "12 died"
	Predicate   Link = "predicate"   // "seven are missing"
	Nominal     Link = "nominal"     // "the transfer of 29 leaders"
	Companion   Link = "companion"   // "fled along with three aides"
	Premodifier Link = "premodifier" // "two wounded soldiers"
	Pronoun     Link = "pronoun"     // "put 37 aboard and handed them over"
	Host        Link = "host"        // "18 dead — two medics among them"
)

// Found is the happening of a theme.
type Found struct {
	Kind    string
	Trigger int // token
	Verb    int // index into Sentence.Verbs, or syntax.None
	Link    Link
}

// Theme is the noun phrase whose happening is sought.
type Theme struct {
	Chunk int
	// Lemma is that of the head noun, or of the noun that an elided one stands
	// for; "" if unknown.
	Lemma  string
	People bool // people or groups of people, or unknown
	Elided bool // the theme is a number without its noun
}

// Scene is the sentence that the theme stands in, with what the document says.
type Scene struct {
	Sentence *syntax.Sentence
	Index    *lexicon.Index
	Topics   Topics

	asked clause // what is asked of it now
}

// ask starts a question about a theme, in the place of the last one.
func (sc *Scene) ask(f *Finder, th Theme) *clause {
	sc.asked = clause{f: f, sc: sc, s: sc.Sentence, theme: th}
	return &sc.asked
}

// Topics tells what the whole document is about, as far as triggers depend on it.
type Topics struct {
	Disease     bool
	Handover    bool // of people to another state
	Kidnapping  bool
	Deportation bool
}

// Finder finds happenings by the events list.
type Finder struct {
	verbs, nouns, heads, adjectives map[string][]trigger
	lists                           lists
	// compound holds the first words of entries of two: "let go", "in custody".
	compound map[string]bool
}

// NewFinder reads the events list of a lexicon.
func NewFinder(lex *lexicon.Lexicon) (*Finder, error) {
	f := &Finder{
		verbs: map[string][]trigger{}, nouns: map[string][]trigger{},
		heads: map[string][]trigger{}, adjectives: map[string][]trigger{}, compound: map[string]bool{},
	}
	if err := f.lists.resolve(lex); err != nil {
		return nil, err
	}
	id, ok := lex.List("events")
	if !ok {
		return nil, fmt.Errorf("event: no list %q in the lexicon", "events")
	}
	for e := range lex.Entries(id) {
		if err := f.add(e); err != nil {
			return nil, fmt.Errorf("event %q: %w", e.Text, err)
		}
	}
	return f, nil
}

// Find returns the happening of the theme.
func (f *Finder) Find(sc *Scene, th Theme) (Found, bool) {
	c := sc.ask(f, th)
	for _, link := range links {
		if found, ok := link(c); ok && !(survivorNouns[th.Lemma] && harms[found.Kind]) {
			return found, true
		}
	}
	return Found{}, false
}

// harms are what survivors have come out of.
var harms = map[string]bool{"death": true, "missing": true}

// links are the ways in which a theme may take part in a happening, in the
// order in which they are tried.
var links = []func(*clause) (Found, bool){
	(*clause).named, (*clause).objectOf, (*clause).modified, (*clause).subjectOf, (*clause).predicated, (*clause).nominal,
	(*clause).companion, (*clause).exchanged, (*clause).pronoun, (*clause).head, (*clause).premodified,
}

// Kind returns the kind of a counted noun that itself names a happening.
func (f *Finder) Kind(sc *Scene, th Theme) (string, bool) {
	found, ok := sc.ask(f, th).head()
	return found.Kind, ok
}

// Befallen returns the kind of what has happened to those whom a participle
// names by itself: "those freed", "the drowned".
func (f *Finder) Befallen(sc *Scene, chunk int) (string, bool) {
	c := sc.ask(f, Theme{Chunk: chunk, People: true, Elided: true})
	word := &sc.Sentence.Tokens[sc.Sentence.Chunks[chunk].Head]
	if adj := f.adjectives[word.Lower]; len(adj) > 0 {
		return adj[0].kind, true
	}
	return c.undergone(sc.Sentence.Chunks[chunk].Head)
}

// State returns the kind of a word that says what happened to people, where it
// stands alone as a heading: "Missing", "Rescued".
func (f *Finder) State(lower, lemma string) (string, bool) {
	if adj := f.adjectives[lower]; len(adj) > 0 {
		return adj[0].kind, true
	}
	if heads := f.heads[lower]; len(heads) > 0 {
		return heads[0].kind, true
	}
	if lemma == lower {
		return "", false
	}
	for _, t := range f.verbs[lemma] {
		if t.object && len(t.tail) == 0 && len(t.conditions) == 0 {
			return t.kind, true
		}
	}
	return "", false
}
