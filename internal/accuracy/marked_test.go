package accuracy_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"factdesk/internal/accuracy"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

// marked is a sentence with its claims marked in place, {words|what they say},
// all of one type:
//
//	count      [RELATION] NUMBER NOUN EVENT [not]   a range is LOW-HIGH, an indefinite number +MIN, no event "-"
//	date       VALUE
//	assurance  KIND; GIVER; RECIPIENT; BENEFICIARIES[; refused]   "-" where there is none
type marked struct {
	class string
	text  string
}

// kind returns the type of claim that the class is about.
func (m marked) kind() claim.Type {
	switch class, _, _ := strings.Cut(m.class, "."); class {
	case "date":
		return claim.TypeDate
	case "assurance":
		return claim.TypeAssurance
	}
	return claim.TypeCount
}

// article strips the marks and returns the sentence as an article with gold.
func (m marked) article() (*accuracy.Article, error) {
	a := &accuracy.Article{Name: m.class}
	rest := m.text
	for {
		before, marked, found := strings.Cut(rest, "{")
		a.Text += before
		if !found {
			return a, nil
		}
		inside, after, closed := strings.Cut(marked, "}")
		words, says, divided := strings.Cut(inside, "|")
		if !closed || !divided {
			return nil, fmt.Errorf("unfinished mark in %q", m.text)
		}
		span := text.Span{Start: len(a.Text), End: len(a.Text) + len(words)}
		if err := m.add(a, accuracy.Place{Anchor: words, Span: span}, says); err != nil {
			return nil, fmt.Errorf("mark %q: %w", inside, err)
		}
		a.Text += words
		rest = after
	}
}

func (m marked) add(a *accuracy.Article, at accuracy.Place, says string) error {
	switch m.kind() {
	case claim.TypeDate:
		a.Dates = append(a.Dates, accuracy.Date{Place: at, Value: says})
	case claim.TypeAssurance:
		assurance, err := parseAssurance(at, says)
		a.Assurances = append(a.Assurances, assurance)
		return err
	default:
		count, err := parseCount(at, says)
		a.Counts = append(a.Counts, count)
		return err
	}
	return nil
}

func parseCount(at accuracy.Place, says string) (accuracy.Count, error) {
	c := accuracy.Count{Place: at, Relation: "exact"}
	words := strings.Fields(says)
	if last := len(words) - 1; last > 0 && words[last] == "not" {
		c.Negated, words = true, words[:last]
	}
	if len(words) == 4 {
		c.Relation, words = words[0], words[1:]
	}
	if len(words) != 3 || !slices.Contains(relations, c.Relation) {
		return c, fmt.Errorf("want relation, number, noun and event")
	}
	if c.Noun = words[1]; words[2] != "-" {
		c.Event = &words[2]
	}
	if c.Event != nil && !slices.Contains(events, *c.Event) {
		return c, fmt.Errorf("unknown event %s", *c.Event)
	}
	err := parseNumber(&c, words[0])
	return c, err
}

func parseNumber(c *accuracy.Count, number string) error {
	if least, indefinite := strings.CutPrefix(number, "+"); indefinite {
		c.Relation = "indefinite"
		return parseFloat(&c.Min, least)
	}
	low, high, between := strings.Cut(number, "-")
	if between {
		c.Relation = "range"
		if err := parseFloat(&c.Max, high); err != nil {
			return err
		}
	}
	return parseFloat(&c.Value, low)
}

func parseFloat(to **float64, digits string) error {
	v, err := strconv.ParseFloat(digits, 64)
	*to = &v
	return err
}

func parseAssurance(at accuracy.Place, says string) (accuracy.Assurance, error) {
	parts := strings.Split(says, ";")
	if len(parts) < 4 {
		return accuracy.Assurance{}, fmt.Errorf("want kind, giver, recipient and beneficiaries")
	}
	for i := range parts {
		if parts[i] = strings.TrimSpace(parts[i]); parts[i] == "-" {
			parts[i] = ""
		}
	}
	s := accuracy.Assurance{Place: at, Kind: parts[0], Giver: parts[1], Recipient: parts[2], Refused: slices.Contains(parts[4:], "refused")}
	if !slices.Contains(assurances, s.Kind) {
		return s, fmt.Errorf("unknown kind %s", s.Kind)
	}
	if parts[3] == "" {
		return s, nil
	}
	return s, parseFloat(&s.Beneficiaries, parts[3])
}
