package extract

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/ruletest"
	"factdesk/internal/extract/text"
)

// checkExamples runs the examples of the user's rules through the whole
// pipeline, and reports those that do not hold.
func (x *Extractor) checkExamples() error {
	var errs []error
	for _, d := range x.rooms.customs.Rules() {
		for _, marked := range d.Yes {
			errs = append(errs, d.Error(x.holds(d.ID, marked, true)))
		}
		for _, marked := range d.No {
			errs = append(errs, d.Error(x.holds(d.ID, marked, false)))
		}
	}
	return errors.Join(errs...)
}

// finding is what a rule found: its words and the gist of the claim.
type finding struct {
	span        text.Span
	words, gist string
}

// holds runs one example of a user's rule.
func (x *Extractor) holds(id, marked string, yes bool) error {
	want, err := ruletest.Parse(marked)
	switch {
	case err != nil:
		return err
	case yes && len(want.Spans) == 0:
		return fmt.Errorf("example %q: what the rule finds has to stand in square brackets", marked)
	}
	res, err := x.Extract(context.Background(), Request{Text: want.Text, PublishedAt: ruletest.PublishedAt})
	if err != nil {
		return fmt.Errorf("example %q: %w", marked, err)
	}
	found := findings(res, id)
	if !yes && len(found) > 0 {
		return fmt.Errorf("example %q of what to leave alone: the rule finds %s", marked, show(found))
	}
	if !yes {
		return nil
	}
	matches := func(f finding, i int) bool {
		return f.words == want.Spans[i] && (want.Values[i] == "" || want.Values[i] == f.gist)
	}
	for i := range want.Spans {
		if i >= len(found) || !matches(found[i], i) {
			return fmt.Errorf("example %q: the rule finds %s%s", marked, show(found), others(res, id))
		}
	}
	if len(found) > len(want.Spans) {
		return fmt.Errorf("example %q: the rule finds %s, which is more than is marked", marked, show(found))
	}
	return nil
}

// findings lists what a rule found, the mentions of names one by one, in
// reading order.
func findings(res *Result, id string) []finding {
	var out []finding
	for i := range res.Claims {
		c := &res.Claims[i]
		if c.Rule != id {
			continue
		}
		gist := ruletest.Gist(c)
		spans := []text.Span{c.Span}
		if m := mentionsOf(c); m != nil {
			spans = m
		}
		for _, s := range spans {
			out = append(out, finding{span: s, words: res.Doc.Slice(s), gist: gist})
		}
	}
	slices.SortStableFunc(out, func(a, b finding) int { return a.span.Start - b.span.Start })
	return out
}

// mentionsOf returns where the one whom a claim is about is named.
func mentionsOf(c *claim.Claim) []text.Span {
	var mentions []claim.Mention
	switch {
	case c.Person != nil:
		mentions = c.Person.Mentions
	case c.Organization != nil:
		mentions = c.Organization.Mentions
	case c.Place != nil:
		mentions = c.Place.Mentions
	}
	var out []text.Span
	for _, m := range mentions {
		out = append(out, m.Span)
	}
	return out
}

// show writes findings as examples do.
func show(found []finding) string {
	if len(found) == 0 {
		return "nothing"
	}
	parts := make([]string, len(found))
	for i, f := range found {
		parts[i] = "[" + f.words + "]{" + f.gist + "}"
	}
	return strings.Join(parts, ", ")
}

// others tells what other rules made of an example, for whoever wonders why
// theirs found nothing.
func others(res *Result, id string) string {
	var parts []string
	for i := range res.Claims {
		if c := &res.Claims[i]; c.Rule != id {
			parts = append(parts, fmt.Sprintf("[%s] by %s", res.Doc.Slice(c.Span), c.Rule))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "; other rules find " + strings.Join(parts, ", ")
}

// Altered lists the examples of built-in rules that hold no longer with the
// user's folder in force: what a word taken from a list, or a rule that comes
// before others, has changed. It is not wrong, but may not be meant.
func (x *Extractor) Altered() ([]string, error) {
	plain, err := Open(nil)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, r := range plain.Rules() {
		for _, marked := range r.Yes {
			if plain.finds(&r, marked) && !x.finds(&r, marked) {
				out = append(out, r.ID+": "+marked)
			}
		}
	}
	return out, nil
}

// finds runs one example of a built-in rule. Of names it asks only that
// they are found, by whatever rule.
func (x *Extractor) finds(r *RuleInfo, marked string) bool {
	want, err := ruletest.Parse(marked)
	if err != nil {
		return false
	}
	res, err := x.Extract(context.Background(), Request{Text: want.Text, PublishedAt: ruletest.PublishedAt})
	if err != nil {
		return false
	}
	var found []string
	for i := range res.Claims {
		c := &res.Claims[i]
		mentions := mentionsOf(c)
		for _, s := range mentions {
			if string(c.Type) == r.Type {
				found = append(found, res.Doc.Slice(s))
			}
		}
		if mentions == nil && c.Rule == r.ID {
			found = append(found, res.Doc.Slice(c.Span))
		}
	}
	for _, s := range want.Spans {
		if !slices.Contains(found, s) {
			return false
		}
	}
	return true
}
