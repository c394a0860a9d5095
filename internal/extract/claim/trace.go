package claim

import "factdesk/internal/extract/text"

// Trace says how a claim came about.
type Trace struct {
	// Steps are the parts that the rule saw, in the order of its work.
	Steps []Step
	// Cues are the words that set negation, modality or attribution.
	Cues []Step
	// Beaten are the claims of the same type that this one displaced.
	Beaten []Rival
}

// Step is one part of a rule or cue with its words.
type Step struct {
	Name string    // "number", "noun", "event: object of"
	Span text.Span // of the words
}

// Rival is a claim that lost a conflict.
type Rival struct {
	Rule string
	Span text.Span
}

// Beat records a displaced claim in the trace, if there is one.
func (c *Claim) Beat(loser *Claim) {
	if c.Trace != nil {
		c.Trace.Beaten = append(c.Trace.Beaten, Rival{Rule: loser.Rule, Span: loser.Span})
	}
}

// Saw adds a step to the trace, if there is one.
func (c *Claim) Saw(name string, span text.Span) {
	if c.Trace != nil {
		c.Trace.Steps = append(c.Trace.Steps, Step{Name: name, Span: span})
	}
}

// Heeded adds a cue to the trace, if there is one.
func (c *Claim) Heeded(name string, span text.Span) {
	if c.Trace != nil {
		c.Trace.Cues = append(c.Trace.Cues, Step{Name: name, Span: span})
	}
}
