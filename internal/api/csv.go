package api

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
)

// column is one column of the CSV form. Cells of words are guarded, cells of
// our own values and numbers need no guard.
type column struct {
	name  string
	value func(*claimWire) string
	words bool // the article's own, or the client's
}

// columns are those of every claim type; a cell is empty where the claim has no
// such member. New columns are added at the end.
var columns = []column{
	{"id", func(c *claimWire) string { return c.ID }, false},
	{"type", func(c *claimWire) string { return c.Type }, false},
	{"text", func(c *claimWire) string { return c.Text }, true},
	{"start", func(c *claimWire) string { return strconv.Itoa(c.Start) }, false},
	{"end", func(c *claimWire) string { return strconv.Itoa(c.End) }, false},
	{"zone", func(c *claimWire) string { return c.Zone }, false},
	{"negated", func(c *claimWire) string { return strconv.FormatBool(c.Negated) }, false},
	{"modality", func(c *claimWire) string { return c.Modality }, false},
	{"confidence", func(c *claimWire) string { return number(c.Confidence) }, false},
	{"source", func(c *claimWire) string { return orNone(c.Attribution).Source }, true},
	{"cue", func(c *claimWire) string { return first(orNone(c.Attribution).Cue, orNone(c.Quote).Cue) }, true},
	{"rule", func(c *claimWire) string { return c.Rule }, true},
	{"value", value, false},
	{"min", func(c *claimWire) string { return numberOrNone(first(orNone(c.Count).Min, orNone(c.Amount).Min)) }, false},
	{"max", func(c *claimWire) string { return numberOrNone(first(orNone(c.Count).Max, orNone(c.Amount).Max)) }, false},
	{"relation", func(c *claimWire) string { return orNone(c.Count).Relation + orNone(c.Amount).Relation }, false},
	{"noun", func(c *claimWire) string { return orNone(c.Count).Noun }, true},
	{"of", func(c *claimWire) string { return orNone(c.Count).Of }, false},
	{"event", func(c *claimWire) string { return orNone(orNone(c.Count).Event).Type }, true},
	{"agent", func(c *claimWire) string { return orNone(orNone(c.Count).Event).Agent }, true},
	{"origin", func(c *claimWire) string { return orNone(orNone(c.Count).Event).Origin }, true},
	{"destination", func(c *claimWire) string { return orNone(orNone(c.Count).Event).Destination }, true},
	{"from", func(c *claimWire) string { return orNone(c.Date).From }, false},
	{"to", func(c *claimWire) string { return orNone(c.Date).To }, false},
	{"name", name, true},
	{"role", func(c *claimWire) string { return orNone(c.Person).Role }, true},
	{"kind", kind, false},
	{"giver", func(c *claimWire) string { return orNone(orNone(c.Assurance).Giver).Name }, true},
	{"recipient", func(c *claimWire) string { return orNone(orNone(c.Assurance).Recipient).Name }, true},
	{"commitment", func(c *claimWire) string { return orNone(c.Assurance).Commitment }, true},
	{"refused", refused, false},
	{"unit", func(c *claimWire) string { return orNone(c.Amount).Unit }, false},
	{"currency", func(c *claimWire) string { return orNone(c.Amount).Currency }, false},
	{"country", func(c *claimWire) string { return orNone(c.Organization).Country + orNone(c.Place).Country }, false},
	{"speaker", func(c *claimWire) string { return orNone(orNone(c.Quote).Speaker).Name }, true},
	{"direct", direct, false},
}

// CSVHeader returns the names of the columns: the document, then the claim's.
func CSVHeader() []string {
	out := []string{"document"}
	for _, c := range columns {
		out = append(out, c.name)
	}
	return out
}

// WriteCSV writes a header and a row a claim, as RFC 4180 has them, in UTF-8.
// name goes into the first column, so that tables of several documents can be joined.
func WriteCSV(w io.Writer, name string, e *Extraction) error {
	return writeRows(w, append([][]string{CSVHeader()}, rows(name, e)...))
}

// WriteCSVRows writes the rows of one of several documents.
func WriteCSVRows(w io.Writer, name string, e *Extraction) error { return writeRows(w, rows(name, e)) }

func rows(name string, e *Extraction) [][]string {
	out := make([][]string, len(e.Claims))
	for i := range e.Claims {
		row := make([]string, 0, len(columns)+1)
		row = append(row, guard(name))
		for _, c := range columns {
			v := c.value(&e.Claims[i])
			if c.words {
				v = guard(v)
			}
			row = append(row, v)
		}
		out[i] = row
	}
	return out
}

func writeRows(w io.Writer, rows [][]string) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

// guard puts an apostrophe before what a spreadsheet would take for a formula,
// as OWASP advises; the spreadsheet does not show it.
func guard(s string) string {
	if s == "" {
		return s
	}
	switch s[0] {
	case '=', '+', '-', '@', '\t', '\r', '\n':
		return "'" + s
	}
	return s
}

// orNone returns what p points to, or nothing.
func orNone[T any](p *T) T {
	if p == nil {
		var none T
		return none
	}
	return *p
}

func numberOrNone(n *float64) string {
	if n == nil {
		return ""
	}
	return number(*n)
}

func value(c *claimWire) string {
	switch {
	case c.Count != nil:
		return numberOrNone(c.Count.Value)
	case c.Amount != nil:
		return numberOrNone(c.Amount.Value)
	case c.Date != nil:
		return c.Date.Value
	case c.Assurance != nil && c.Assurance.Beneficiaries != nil:
		return number(c.Assurance.Beneficiaries.Value)
	}
	return ""
}

func name(c *claimWire) string {
	return orNone(c.Person).Name + orNone(c.Organization).Name + orNone(c.Place).Name
}

func kind(c *claimWire) string {
	return orNone(c.Date).Kind + orNone(c.Organization).Kind + orNone(c.Assurance).Kind + orNone(c.Place).Kind
}

func refused(c *claimWire) string {
	if c.Assurance == nil {
		return ""
	}
	return strconv.FormatBool(c.Assurance.Refused)
}

func direct(c *claimWire) string {
	if c.Quote == nil {
		return ""
	}
	return strconv.FormatBool(c.Quote.Direct)
}
