// Package accuracy measures extracted claims against gold: articles whose
// claims people have marked. Its invariant: scoring is a pure function of an
// article and its claims, and agrees with the reference scorer of the project
// in every figure. Gold is never written by a tool; the table of figures is.
package accuracy

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"factdesk/internal/extract/text"
)

// Place is where a gold claim stands in the article.
type Place struct {
	// Anchor is text that occurs in the article, and Nth which of its
	// occurrences is meant: 1, the default, is the first.
	Anchor string `json:"anchor"`
	Nth    int    `json:"nth,omitempty"`
	// Span is the anchor in bytes of Article.Text, resolved by Parse.
	Span text.Span `json:"-"`
}

// Count is a number of people, things, groups or events.
type Count struct {
	Place
	Value    *float64 `json:"value"` // nil where the number is indefinite
	Min      *float64 `json:"min,omitempty"`
	Max      *float64 `json:"max,omitempty"`
	Relation string   `json:"relation"`
	Noun     string   `json:"noun"`
	Event    *string  `json:"event"` // nil where no kind of event applies
	Negated  bool     `json:"negated"`
	Optional bool     `json:"optional,omitempty"`
}

// Date is a point or stretch of time with its TIMEX3 value.
type Date struct {
	Place
	Value    string `json:"value"`
	Optional bool   `json:"optional,omitempty"`
}

// Person is somebody named, under any of the accepted names.
type Person struct {
	Name     string   `json:"name"`
	Accept   []string `json:"accept,omitempty"`
	Role     string   `json:"role,omitempty"`
	Author   bool     `json:"author"`
	Optional bool     `json:"optional,omitempty"`
}

// Organization is a body with a proper name and one of the kinds of the guide.
type Organization struct {
	Name     string   `json:"name"`
	Accept   []string `json:"accept,omitempty"`
	Kind     string   `json:"kind"`
	Optional bool     `json:"optional,omitempty"`
}

// Assurance is a commitment or its refusal.
type Assurance struct {
	Place
	Giver         string   `json:"giver"`
	Recipient     string   `json:"recipient"`
	Kind          string   `json:"kind"`
	Beneficiaries *float64 `json:"beneficiaries"`
	Refused       bool     `json:"refused"`
	Optional      bool     `json:"optional,omitempty"`
}

// Article is a text with its gold claims.
type Article struct {
	Name          string         `json:"-"`
	Text          string         `json:"-"`
	PublishedAt   string         `json:"published_at"` // YYYY-MM-DD
	Counts        []Count        `json:"counts"`
	Dates         []Date         `json:"dates"`
	Persons       []Person       `json:"persons"`
	Organizations []Organization `json:"organizations"`
	Assurances    []Assurance    `json:"assurances"`
}

// Load reads every NAME.json of the folder with its NAME.txt, in order of name.
func Load(dir string) ([]Article, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, fmt.Errorf("list gold in %s: %w", dir, err)
	}
	sort.Strings(paths)
	articles := make([]Article, 0, len(paths))
	for _, path := range paths {
		gold, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("read gold: %w", err)
		}
		stem := strings.TrimSuffix(path, ".json")
		raw, err := os.ReadFile(stem + ".txt")
		if err != nil {
			return nil, fmt.Errorf("read article: %w", err)
		}
		article, err := Parse(filepath.Base(stem), string(raw), gold)
		if err != nil {
			return nil, err
		}
		articles = append(articles, article)
	}
	return articles, nil
}

// Parse reads the gold of one article and finds its anchors. An unknown field
// or an anchor that the article lacks is an error.
func Parse(name, raw string, gold []byte) (Article, error) {
	article := Article{Name: name, Text: raw}
	decoder := json.NewDecoder(bytes.NewReader(gold))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&article); err != nil {
		return Article{}, fmt.Errorf("decode gold of %s: %w", name, err)
	}
	for _, place := range article.places() {
		if err := place.locate(raw); err != nil {
			return Article{}, fmt.Errorf("gold of %s: %w", name, err)
		}
	}
	return article, nil
}

func (a *Article) places() []*Place {
	var places []*Place
	for i := range a.Counts {
		places = append(places, &a.Counts[i].Place)
	}
	for i := range a.Dates {
		places = append(places, &a.Dates[i].Place)
	}
	for i := range a.Assurances {
		places = append(places, &a.Assurances[i].Place)
	}
	return places
}

// locate sets the span to the Nth occurrence of the anchor. Occurrences may overlap.
func (p *Place) locate(raw string) error {
	if p.Anchor == "" {
		return fmt.Errorf("an item has no anchor")
	}
	from := 0
	for range max(p.Nth, 1) {
		at := strings.Index(raw[from:], p.Anchor)
		if at < 0 {
			return fmt.Errorf("no occurrence %d of %q", max(p.Nth, 1), p.Anchor)
		}
		p.Span = text.Span{Start: from + at, End: from + at + len(p.Anchor)}
		from += at + 1
	}
	return nil
}
