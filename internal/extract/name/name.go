// Package name says which mentions in one document name the same person,
// organization or place, and what the article tells of each. Its invariant:
// every mention belongs to exactly one entity, and nothing is named that the
// text does not spell: a name is always a slice of the article.
package name

import (
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/mention"
	"factdesk/internal/extract/text"
)

// Kind tells what sort of thing a name stands for.
type Kind = mention.Kind

// The kinds of names.
const (
	Person       = mention.Person
	Organization = mention.Organization
	Place        = mention.Place
	Other        = mention.Other
)

// Gender is what the article lets a reader say of a person, for pronouns.
type Gender = mention.Gender

// The genders; Unknown where the article and the lists are silent.
const (
	Unknown = mention.Unknown
	Female  = mention.Female
	Male    = mention.Male
)

// Mention is one place where an entity is named.
type Mention struct {
	First, Last int // half-open range of indexes into Document.Tokens
	Kind        Kind
	Entity      int    // index into Result.Entities
	Rule        string // id of the rule that found it
}

// Entity is a person, an organization or a place, with all its mentions.
type Entity struct {
	Kind Kind
	// Name is the fullest name as written, without titles; a nickname stays,
	// in its quotes.
	Name string
	// Aliases are the other forms of the name: those that the article uses and
	// the plain shortenings of the fullest one.
	Aliases []string
	Acronym string // of an organization, or ""
	// Role is the most telling title, office or description that the article
	// gives a person, as written, or "".
	Role string
	// Affiliation is the organization or country that the role belongs to, as written, or "".
	Affiliation string
	Author      bool   // named in a byline or as a contributor
	OrgKind     string // a kind of the annotation guide: government, company, media …
	Country     string // English short name, or ""
	Mentions    []int  // indexes into Result.Mentions
	Rule        string // id of the rule that settled the kind
	Confidence  float64
	Gender      Gender
	// Group is true for a government that is named through its country or head.
	Group bool
}

// Result holds the names of one document.
type Result struct {
	Mentions []Mention
	Entities []Entity
	byToken  []int32 // mention index plus one, by token; zero for none
}

// At returns the mention that covers the token.
func (r *Result) At(token int) (Mention, bool) {
	if token < 0 || token >= len(r.byToken) || r.byToken[token] == 0 {
		return Mention{}, false
	}
	return r.Mentions[r.byToken[token]-1], true
}

// Find names the persons, organizations and places of an analysed document.
// ix is the index of doc.Tokens by the lexicon that lists was made from. The
// result depends on nothing else; the work grows linearly with the tokens.
func Find(doc *text.Document, ix *lexicon.Index, lists *mention.Lists) *Result {
	found := mention.Find(doc, ix, lists)
	l := newLinker(found)
	l.link()
	l.headlines()
	l.refineKinds()
	r := l.result(len(doc.Tokens))
	l.free()
	found.Free()
	return r
}
