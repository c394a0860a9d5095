package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
)

// maxCell is how many code points a cell of the table shows.
const maxCell = 60

// writeTable writes the claims for people: type, value, words and rule.
func writeTable(w io.Writer, res *extract.Result) error {
	t := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	fmt.Fprintln(t, "TYPE\tVALUE\tWORDS\tRULE")
	for i := range res.Claims {
		c := &res.Claims[i]
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\n", c.Type, cell(value(c)), cell(res.Doc.Slice(c.Span)), c.Rule)
	}
	if err := t.Flush(); err != nil {
		return fmt.Errorf("write table: %w", err)
	}
	return nil
}

// cell puts s on one line of bounded length.
func cell(s string) string {
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) > maxCell {
		return string(runes[:maxCell-1]) + "…"
	}
	return string(runes)
}

// value tells what a claim says in a few words.
func value(c *claim.Claim) string {
	var parts []string
	if c.Negated {
		parts = append(parts, "not")
	}
	switch c.Type {
	case claim.TypeCount:
		parts = append(parts, countValue(c.Count))
	case claim.TypeDate:
		parts = append(parts, c.Date.Value)
	case claim.TypePerson:
		parts = append(parts, c.Person.Name, inBrackets(c.Person.Role))
	case claim.TypeOrganization:
		parts = append(parts, c.Organization.Name, inBrackets(c.Organization.Kind))
	case claim.TypeAssurance:
		parts = append(parts, assuranceValue(c.Assurance))
	}
	return strings.Join(parts, " ")
}

func countValue(c *claim.Count) string {
	parts := []string{strings.ReplaceAll(string(c.Relation), "_", " ")}
	switch {
	case c.Relation == claim.Range && c.Value != nil && c.Max != nil:
		parts = []string{number(*c.Value) + " to " + number(*c.Max)}
	case c.Value != nil && c.Relation == claim.Exact:
		parts = []string{number(*c.Value)}
	case c.Value != nil:
		parts = append(parts, number(*c.Value))
	case c.Min != nil:
		parts = append(parts, "from", number(*c.Min))
	}
	if c.Event != nil {
		parts = append(parts, inBrackets(c.Event.Type))
	}
	return strings.Join(parts, " ")
}

func assuranceValue(a *claim.Assurance) string {
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

func number(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return "(" + s + ")"
}
