package extract

import (
	"fmt"

	"factdesk/internal/extract/event"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/measure"
	"factdesk/internal/extract/mention"
	"factdesk/internal/extract/nlp"
	"factdesk/internal/extract/quantity"
	"factdesk/internal/extract/refine"
	"factdesk/internal/extract/rules/amount"
	"factdesk/internal/extract/rules/assurance"
	"factdesk/internal/extract/rules/count"
	"factdesk/internal/extract/rules/custom"
	"factdesk/internal/extract/rules/place"
	"factdesk/internal/extract/rules/quote"
)

// rooms are the parts of the engine, made once.
type rooms struct {
	lex        *lexicon.Lexicon
	words      *nlp.Analyzer
	names      *mention.Lists
	quantities *quantity.Finder
	measures   *measure.Finder
	topics     *event.TopicFinder
	places     *place.Finder
	amounts    *amount.Finder
	quotes     *quote.Finder
	counts     *count.Finder
	assurances *assurance.Finder
	customs    *custom.Finder
	refiner    *refine.Refiner
}

// furnish makes the rooms from the lists and the rules of a user.
func furnish(lex *lexicon.Lexicon, rules []custom.Definition) (*rooms, error) {
	r := &rooms{lex: lex}
	var err error
	if r.words, err = nlp.New(nlp.Knowledge{Lists: lex, Judge: judge}); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	if r.names, err = mention.NewLists(r.lex); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	if r.quantities, err = quantity.NewFinder(r.lex); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	if r.measures, err = measure.NewFinder(r.lex, r.quantities); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	if r.topics, err = event.NewTopicFinder(r.lex); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	if r.counts, err = count.New(r.lex); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	if r.places, err = place.New(r.lex); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	if r.amounts, err = amount.New(r.lex); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	if r.quotes, err = quote.New(r.lex); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	if r.assurances, err = assurance.New(r.lex); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	if r.customs, err = custom.New(r.lex, rules); err != nil {
		return nil, err
	}
	if r.refiner, err = refine.New(r.lex); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	return r, nil
}
