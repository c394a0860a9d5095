package api

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
	"unicode"
)

// maxCell is how many code points a cell of the table shows.
const maxCell = 60

// writeTable writes the claims for people: type, value, words, who says so and
// the rule. No character of the article can move the cursor or colour the screen.
func writeTable(w io.Writer, e *Extraction) error {
	t := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintln(t, "TYPE\tVALUE\tWORDS\tSAYS\tRULE")
	for i := range e.Claims {
		c := &e.Claims[i]
		source := ""
		if c.Attribution != nil {
			source = c.Attribution.Source
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", c.Type, cell(gist(c)), cell(c.Text), cell(source), c.Rule)
	}
	if err := t.Flush(); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	return writeNotes(w, e)
}

// writeNotes says what the table does not show.
func writeNotes(w io.Writer, e *Extraction) error {
	var out strings.Builder
	if len(e.Claims) == 0 {
		out.WriteString("no claims\n")
	}
	for _, n := range e.Warnings {
		out.WriteString("note: " + n.Detail + "\n")
	}
	if !e.Complete {
		out.WriteString("note: the time budget ended before the article did\n")
	}
	if _, err := io.WriteString(w, out.String()); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	return nil
}

// cell puts s on one line of bounded length without control characters.
func cell(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) > maxCell {
		return string(runes[:maxCell-1]) + "…"
	}
	return string(runes)
}

// gist tells what a claim says in a few words.
func gist(c *claimWire) string {
	var parts []string
	if c.Negated {
		parts = append(parts, "not")
	}
	if c.Modality != "asserted" {
		parts = append(parts, c.Modality+":")
	}
	switch {
	case c.Count != nil:
		parts = append(parts, c.Count.gist())
	case c.Date != nil:
		parts = append(parts, c.Date.Value)
	case c.Person != nil:
		parts = append(parts, c.Person.Name, inBrackets(c.Person.Role))
	case c.Organization != nil:
		parts = append(parts, c.Organization.Name, inBrackets(c.Organization.Kind))
	case c.Assurance != nil:
		parts = append(parts, c.Assurance.gist())
	case c.Place != nil:
		parts = append(parts, c.Place.Name, inBrackets(c.Place.gist()))
	case c.Quote != nil:
		parts = append(parts, c.Quote.gist())
	case c.Amount != nil:
		parts = append(parts, c.Amount.gist())
	}
	return strings.Join(parts, " ")
}

func (c *countWire) gist() string {
	parts := []string{related(c.Relation, c.Value, c.Min, c.Max)}
	if c.Event != nil {
		parts = append(parts, inBrackets(c.Event.Type))
	}
	return strings.Join(parts, " ")
}

func (a *assuranceWire) gist() string {
	parts := []string{a.Kind}
	if a.Refused {
		parts = append(parts, "refused")
	}
	if a.Giver != nil {
		parts = append(parts, "by", a.Giver.Name)
	}
	if a.Recipient != nil {
		parts = append(parts, "to", a.Recipient.Name)
	}
	return strings.Join(parts, " ")
}

func (p *placeWire) gist() string {
	if p.Country == "" || p.Country == p.Name {
		return p.Kind
	}
	return p.Kind + ", " + p.Country
}

func (q *quoteWire) gist() string {
	speaker := "somebody"
	if q.Speaker != nil {
		speaker = q.Speaker.Name
	}
	if q.Direct {
		return speaker + " (direct)"
	}
	return speaker
}

func (a *amountWire) gist() string {
	return related(a.Relation, a.Value, a.Min, a.Max) + " " + strings.ReplaceAll(a.Unit, "_", " ") + a.Currency
}

// related writes a number with its relation: "3 to 5", "more than 12".
func related(relation string, value, low, high *float64) string {
	words := strings.ReplaceAll(relation, "_", " ")
	switch {
	case relation == "range" && value != nil && high != nil:
		return number(*value) + " to " + number(*high)
	case value != nil && relation == "exact":
		return number(*value)
	case value != nil:
		return words + " " + number(*value)
	case low != nil:
		return words + " from " + number(*low)
	}
	return words
}

func number(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return "(" + s + ")"
}
