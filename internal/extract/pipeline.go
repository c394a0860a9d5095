package extract

import (
	"context"
	"fmt"
	"strings"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/rules/date"
	"factdesk/internal/extract/rules/entity"
	"factdesk/internal/extract/text"
)

// work is the extraction of one document, stage by stage.
type work struct {
	*rooms
	*scratch
	request Request
	anchor  calendar.Date
	result  *Result
	pass    *rule.Pass
	// countClaims are the counts among the claims, for rules that build on them.
	countClaims []claim.Claim
}

// stage is one step of the way of the data.
type stage struct {
	name string
	run  func(*work, context.Context) error
}

// stages is the way of the data: text, words, names and dates, the shape of
// sentences, claims.
var stages = []stage{
	{"layout", (*work).layout},
	{"words", (*work).analyse},
	{"names", (*work).findNames},
	{"parse", (*work).parse},
	{"dates", (*work).findDates},
	{"entities", (*work).findEntities},
	{"voices", (*work).hear},
	{"counts", (*work).findCounts},
	{"amounts", (*work).findAmounts},
	{"quotes", (*work).findQuotes},
	{"assurances", (*work).findAssurances},
	{"custom", (*work).findCustom},
	{"refine", (*work).refine},
}

// run carries out the stages until the context ends, and reports whether all
// were carried out.
func (w *work) run(ctx context.Context) (complete bool, err error) {
	for _, st := range stages {
		if ctx.Err() != nil {
			return false, nil
		}
		if err := w.stage(ctx, st); err != nil {
			if ctx.Err() != nil {
				return false, nil
			}
			return false, fmt.Errorf("%s: %w", st.name, err)
		}
	}
	return true, nil
}

// stage carries out one stage under observation.
func (w *work) stage(ctx context.Context, st stage) error {
	if w.request.Observe != nil {
		defer w.request.Observe(st.name)()
	}
	return st.run(w, ctx)
}

func (w *work) layout(context.Context) error {
	doc, err := text.Parse(w.request.Text)
	if err != nil {
		return err
	}
	w.result.Doc = doc
	if !w.request.Words {
		doc.Tokens = w.tokens
	}
	return nil
}

func (w *work) analyse(ctx context.Context) error {
	doc := w.result.Doc
	if err := w.words.Analyze(ctx, doc); err != nil {
		return err
	}
	if !english(doc) {
		return ErrLanguage
	}
	w.reserve(len(doc.Tokens))
	w.index.Fill(w.lex, doc.Tokens)
	w.pass = &rule.Pass{Doc: doc, Words: w.lower(doc.Tokens), Index: &w.index}
	if w.request.Explain {
		w.pass.Notes = &rule.Notes{}
	}
	w.pass.Topics = w.topics.Find(doc.Tokens, w.pass.Index)
	return nil
}

func (w *work) findNames(context.Context) error {
	w.pass.Names = name.Find(w.pass.Doc, w.pass.Index, w.names)
	return nil
}

func (w *work) findDates(context.Context) error {
	if w.anchor.IsZero() {
		if day, ok := date.Anchor(w.pass, w.dates); ok {
			w.anchor = day
			w.result.Anchor = Anchor{Date: day.String(), From: "dateline"}
		}
	}
	found := date.Resolve(w.pass, w.dates, w.anchor)
	w.warnUnanchored(found)
	w.claims = append(w.claims, found...)
	return nil
}

// warnUnanchored says that dates stay unresolved for want of a publication day.
func (w *work) warnUnanchored(dates []claim.Claim) {
	if !w.anchor.IsZero() {
		return
	}
	for i := range dates {
		if strings.HasPrefix(dates[i].Date.Value, "X") {
			w.result.Warnings = append(w.result.Warnings, Warning{
				Code:   "no_anchor",
				Detail: "published_at is not given and no dateline names the year: dates that depend on it are unresolved",
			})
			return
		}
	}
}

func (w *work) findEntities(context.Context) error {
	w.claims = append(w.claims, entity.Find(w.pass)...)
	w.claims = append(w.claims, w.places.Find(w.pass)...)
	return nil
}

// hear finds who says what, for quotes and for the attribution of claims.
func (w *work) hear(context.Context) error {
	w.pass.Voices = w.refiner.Hear(w.pass)
	return nil
}

func (w *work) findCounts(context.Context) error {
	w.countClaims = w.counts.Find(w.pass)
	w.claims = append(w.claims, w.countClaims...)
	return nil
}

func (w *work) findAmounts(context.Context) error {
	w.claims = append(w.claims, w.amounts.Find(w.pass)...)
	return nil
}

func (w *work) findQuotes(context.Context) error {
	w.claims = append(w.claims, w.quotes.Find(w.pass)...)
	return nil
}

func (w *work) findAssurances(context.Context) error {
	w.claims = append(w.claims, w.assurances.Find(w.pass, w.countClaims)...)
	return nil
}

// findCustom runs the rules of the user, who may ask for all that was found so far.
func (w *work) findCustom(ctx context.Context) error {
	var err error
	w.claims, err = w.customs.Find(ctx, w.pass, w.claims)
	return err
}

// refine says of the claims who makes them, how firmly, and whether they are denied.
func (w *work) refine(context.Context) error {
	w.claims = w.refiner.Refine(w.pass, w.claims)
	return nil
}
