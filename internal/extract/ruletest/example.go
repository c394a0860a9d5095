// Package ruletest reads the examples of rules. Its invariant: an
// example is a sentence with the words that the rule finds in square brackets,
// and nothing else is marked.
package ruletest

import (
	"fmt"
	"strings"
)

// Example is a sentence with what a rule should find in it.
type Example struct {
	Text string
	// Spans are the words in brackets, in order.
	Spans []string
	// Values are what stood in braces behind each span, or "".
	Values []string
}

// Parse reads "Police arrested [nine men]{9 arrest}."
func Parse(marked string) (Example, error) {
	var e Example
	var text strings.Builder
	rest := marked
	for {
		before, after, found := strings.Cut(rest, "[")
		text.WriteString(before)
		if !found {
			break
		}
		span, tail, closed := strings.Cut(after, "]")
		if !closed {
			return Example{}, fmt.Errorf("example %q: a bracket is not closed", marked)
		}
		value := ""
		if strings.HasPrefix(tail, "{") {
			if value, tail, closed = strings.Cut(tail[1:], "}"); !closed {
				return Example{}, fmt.Errorf("example %q: a brace is not closed", marked)
			}
		}
		text.WriteString(span)
		e.Spans = append(e.Spans, span)
		e.Values = append(e.Values, value)
		rest = tail
	}
	e.Text = text.String()
	return e, nil
}
