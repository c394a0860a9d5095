package timex

import "strings"

// Marked writes the example with its expression in brackets and its value in
// braces: "It closed on [Tuesday]{2025-08-12}."
func (e Example) Marked() string {
	if e.Span == "" {
		return e.Text
	}
	return strings.Replace(e.Text, e.Span, "["+e.Span+"]{"+e.Value+"}", 1)
}
