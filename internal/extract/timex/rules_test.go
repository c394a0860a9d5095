package timex_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/timex"
)

func fixed(tense calendar.Tense) func([]text.Token, int) calendar.Tense {
	return func([]text.Token, int) calendar.Tense { return tense }
}

// Every example of every rule holds: the good ones give their span and value,
// the bad ones give nothing under that rule.
func TestRuleExamples(t *testing.T) {
	anchor := day(t, timex.ExampleAnchor)
	ids := map[string]bool{}
	for _, rule := range timex.Rules() {
		require.False(t, ids[rule.ID], "%s twice", rule.ID)
		ids[rule.ID] = true
		require.NotEmpty(t, rule.Doc, rule.ID)
		require.GreaterOrEqual(t, len(rule.Yes), 2, rule.ID)
		require.GreaterOrEqual(t, len(rule.No), 2, rule.ID)
		for _, e := range rule.Yes {
			t.Run(rule.ID+"/"+e.Text, func(t *testing.T) {
				var got []string
				for _, h := range read(analyse(t, e.Text), anchor, fixed(e.Tense)) {
					if h.Rule == rule.ID {
						got = append(got, h.text+" = "+h.Date.Value)
					}
				}
				require.Equal(t, []string{e.Span + " = " + e.Value}, got)
			})
		}
		for _, e := range rule.No {
			t.Run(rule.ID+"/not/"+e.Text, func(t *testing.T) {
				for _, h := range read(analyse(t, e.Text), anchor, fixed(e.Tense)) {
					require.NotEqual(t, rule.ID, h.Rule, "%s = %s", h.text, h.Date.Value)
				}
			})
		}
	}
}
