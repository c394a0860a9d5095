package extract

import (
	"errors"
	"fmt"

	"factdesk/internal/extract/event"
	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/overlay"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/rules/custom"
)

// Open is New with the word lists and rules of a user's folder in force; nil is
// no folder. A folder is taken whole or refused whole: the error joins all that
// is wrong with it, an example that fails among them, a line a reason.
func Open(folder *overlay.Folder) (*Extractor, error) {
	if err := rule.ValidateAll(allRules()); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	lex, listErr := lexicon.Extended(folder.Lists(), checkEntry)
	rules, ruleErr := folder.Rules()
	if err := errors.Join(listErr, ruleErr, checkIDs(rules)); err != nil {
		return nil, err
	}
	r, err := furnish(lex, rules)
	if err != nil {
		return nil, err
	}
	x := &Extractor{rooms: r, ruleset: fingerprint(lex, r.customs.Rules())}
	if err := x.checkExamples(); err != nil {
		return nil, err
	}
	return x, nil
}

// checkEntry reports what is wrong with an entry that a user adds to a list.
func checkEntry(list string, e lexicon.Entry) error {
	if list == "events" {
		return event.Check(e)
	}
	return nil
}

// checkIDs reports rules of a user that have the id of a built-in one.
func checkIDs(rules []custom.Definition) error {
	builtin := map[string]bool{}
	for _, r := range allRules() {
		builtin[r.ID] = true
	}
	var errs []error
	for i := range rules {
		if builtin[rules[i].ID] {
			errs = append(errs, rules[i].Error(errors.New("a built-in rule has this id")))
		}
	}
	return errors.Join(errs...)
}
