package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/rules/amount"
	"factdesk/internal/extract/rules/assurance"
	"factdesk/internal/extract/rules/count"
	"factdesk/internal/extract/rules/custom"
	"factdesk/internal/extract/rules/date"
	"factdesk/internal/extract/rules/entity"
	"factdesk/internal/extract/rules/place"
	"factdesk/internal/extract/rules/quote"
)

// RuleInfo describes one rule for documentation.
type RuleInfo struct {
	ID, Type, Doc string
	Requires      []string
	Yes, No       []string // examples
	Custom        bool     // a rule of the user
	Pattern       string   // of a rule of the user
}

// Rules lists the rules in the order in which they run, those of the user last.
func (x *Extractor) Rules() []RuleInfo {
	var out []RuleInfo
	for _, r := range allRules() {
		info := RuleInfo{ID: r.ID, Type: string(r.Type), Doc: r.Doc, Yes: r.Yes, No: r.No}
		for _, t := range r.Requires {
			info.Requires = append(info.Requires, string(t))
		}
		out = append(out, info)
	}
	for _, d := range x.rooms.customs.Rules() {
		out = append(out, RuleInfo{
			ID: d.ID, Type: string(d.Type), Doc: d.Doc, Yes: d.Yes, No: d.No, Custom: true, Pattern: d.Pattern,
		})
	}
	return out
}

func allRules() []rule.Rule {
	return slices.Concat(date.Rules(), entity.Rules(), place.Rules(), count.Rules(), amount.Rules(), quote.Rules(), assurance.Rules())
}

// rulesetBytes makes fingerprints of 16 hexadecimal digits.
const rulesetBytes = 8

// fingerprint hashes every rule and every entry of the lexicon, so that it
// changes whenever the same text might give other claims.
func fingerprint(lex *lexicon.Lexicon, customs []custom.Definition) string {
	h := sha256.New()
	for _, r := range allRules() {
		h.Write([]byte(strings.Join(slices.Concat([]string{r.ID, r.Doc}, r.Yes, r.No), "\x00") + "\n"))
	}
	for _, d := range customs {
		d.At = "" // moving a rule changes nothing
		fmt.Fprintf(h, "%#v\n", d)
	}
	var line []byte
	for _, name := range lex.Names() {
		id, _ := lex.List(name)
		fmt.Fprintf(h, "%s %d\n", name, lex.Match(id))
		for e := range lex.Entries(id) {
			line = append(append(append(append(line[:0], e.Text...), '\t'), e.Attr...), '\n')
			h.Write(line)
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:rulesetBytes])
}
