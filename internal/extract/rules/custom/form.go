package custom

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/pattern"
)

// form is what a rule of one type may capture and set.
type form struct {
	needs, takes []string // captures
	sets         []string // settings
	kinds        []string // values of the setting kind, which is then needed
}

// mentionKinds are the kinds of mentions that a pattern may ask for.
var mentionKinds = []string{"date", "np", "number", "organization", "person", "place"}

// countables are the values of the setting of.
var countables = []string{string(claim.People), string(claim.Groups), string(claim.Things), string(claim.Events)}

// check reports what is wrong with a definition apart from its patterns.
func (d *Definition) check() error {
	f, ok := makes[d.Type]
	if !ok || !slices.Contains(claim.Types, d.Type) {
		return fmt.Errorf("the type %q is none that a rule can make: want one of %s", d.Type, strings.Join(types(), ", "))
	}
	var errs []error
	if kind, _, _ := strings.Cut(d.ID, "."); kind != string(d.Type) {
		errs = append(errs, fmt.Errorf("the id has to begin with the type: %s.…", d.Type))
	}
	for _, s := range []struct {
		name string
		set  bool
	}{
		{"event", d.Event != ""},
		{"of", d.Of != ""},
		{"kind", d.Kind != ""},
		{"role", d.Role != ""},
		{"refused", d.Refused},
	} {
		if s.set && !slices.Contains(f.sets, s.name) {
			errs = append(errs, fmt.Errorf("%s means nothing to the type %s", s.name, d.Type))
		}
	}
	if f.kinds != nil && !slices.Contains(f.kinds, d.Kind) {
		errs = append(errs, fmt.Errorf("the kind %q is none of %s", d.Kind, strings.Join(f.kinds, ", ")))
	}
	if d.Of != "" && !slices.Contains(countables, d.Of) {
		errs = append(errs, fmt.Errorf("of %q is none of %s", d.Of, strings.Join(countables, ", ")))
	}
	if strings.Trim(d.Event, "abcdefghijklmnopqrstuvwxyz_") != "" {
		errs = append(errs, fmt.Errorf("the event %q has other signs than lower-case letters and _", d.Event))
	}
	if !(d.Confidence >= 0 && d.Confidence <= 1) {
		errs = append(errs, errors.New("the confidence is not between 0 and 1"))
	}
	return errors.Join(errs...)
}

// checkPattern reports which captures are missing or mean nothing.
func (d *Definition) checkPattern(p *pattern.Pattern) error {
	f, ok := makes[d.Type]
	if !ok {
		return nil // reported before
	}
	errs := []error{checkKinds(p)}
	names := p.Names()
	need := f.needs
	if d.Event != "" {
		need = append(slices.Clone(need), "trigger")
	}
	for _, n := range need {
		if !slices.Contains(names, n) {
			errs = append(errs, fmt.Errorf("the pattern has to capture %q", n))
		}
	}
	for _, n := range names {
		if !slices.Contains(f.needs, n) && !slices.Contains(f.takes, n) {
			errs = append(errs, fmt.Errorf("a capture %q means nothing to the type %s, which knows %s",
				n, d.Type, strings.Join(slices.Concat(f.needs, f.takes), ", ")))
		}
		if d.Event == "" && slices.Contains(eventCaptures, n) {
			errs = append(errs, fmt.Errorf("a capture %q needs the setting event", n))
		}
	}
	return errors.Join(errs...)
}

// types lists what rules can make, in the order of the documentation.
func types() []string {
	var out []string
	for _, t := range claim.Types {
		if _, ok := makes[t]; ok {
			out = append(out, string(t))
		}
	}
	return out
}

// eventCaptures are the captures that describe the happening of a count.
var eventCaptures = []string{"trigger", "agent", "origin", "destination", "date"}

func checkKinds(p *pattern.Pattern) error {
	for _, k := range p.Kinds() {
		if !slices.Contains(mentionKinds, k) {
			return fmt.Errorf("pattern: nothing is found as #%s: want one of #%s", k, strings.Join(mentionKinds, ", #"))
		}
	}
	return nil
}
