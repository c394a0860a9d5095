// Package rule says what a rule is. Its invariant: a Rule is a value; it has an
// id that is never reused, a sentence that says what it does, and at least two
// examples of what it finds and two of what it leaves alone. What runs, what is
// documented and what is served by GET /rules is the same value.
package rule

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"factdesk/internal/extract/claim"
)

// Rule finds claims of one type.
type Rule struct {
	// ID is KIND.NAME, as in "count.partitive".
	ID string
	// Doc says in a sentence what the rule finds.
	Doc  string
	Type claim.Type
	// Requires lists the types whose claims must have been found before.
	Requires []claim.Type
	// Yes and No are sentences. In Yes the words that the rule finds stand in
	// square brackets, followed by what it makes of them where that matters:
	// "Police arrested [nine men]{9 exact men arrest}."
	Yes, No []string
}

var idForm = regexp.MustCompile(`^[a-z]+\.[a-z_]+$`)

// Validate reports what a rule lacks.
func (r *Rule) Validate() error {
	switch {
	case !idForm.MatchString(r.ID):
		return fmt.Errorf("rule %q: the id is not of the form kind.name", r.ID)
	case !strings.HasSuffix(r.Doc, "."):
		return fmt.Errorf("rule %s: the doc is not a sentence", r.ID)
	case len(r.Yes) < 2 || len(r.No) < 2:
		return fmt.Errorf("rule %s: want at least two examples of each sort", r.ID)
	}
	return nil
}

// ValidateAll checks every rule and that no id is used twice.
func ValidateAll(rules []Rule) error {
	seen := make(map[string]bool, len(rules))
	var errs []error
	for i := range rules {
		errs = append(errs, rules[i].Validate())
		if seen[rules[i].ID] {
			errs = append(errs, fmt.Errorf("rule %s: the id is used twice", rules[i].ID))
		}
		seen[rules[i].ID] = true
	}
	return errors.Join(errs...)
}
