package compare

import (
	"strings"

	"factdesk/internal/extract/calendar"
	"factdesk/internal/extract/claim"
)

// plain gathers the claims that are one fact where their values are one: dates
// and quotes of a story.
func (w *work) plain() {
	type key struct {
		story int
		t     claim.Type
		value string
	}
	members := map[key][]Ref{}
	var keys []key
	for i, r := range w.reports {
		for k := range r.Claims {
			value := plainValue(r, k)
			if value == "" {
				continue
			}
			id := key{w.stories[i], r.Claims[k].Type, value}
			if members[id] == nil {
				keys = append(keys, id)
			}
			members[id] = append(members[id], Ref{i, k})
		}
	}
	for _, id := range keys {
		w.plainCluster(id.story, members[id])
	}
}

// plainValue returns what a date or quote says; "" is nothing that
// another report could say, such as "now" or "for days".
func plainValue(r *Report, k int) string {
	c := &r.Claims[k]
	switch {
	case c.Date != nil:
		return dateValue(c.Date)
	case c.Quote != nil:
		return strings.Join(foldWords(r.Text(c)), " ")
	}
	return ""
}

func dateValue(d *claim.Date) string {
	switch v := d.Value; {
	case v == calendar.PresentRef, v == calendar.PastRef, v == calendar.FutureRef, strings.HasPrefix(v, "PX"):
		return ""
	default:
		return v
	}
}

func (w *work) plainCluster(story int, refs []Ref) {
	first := w.claim(refs[0])
	c := Cluster{Type: first.Type, Story: story, Support: refs, Claim: *first}
	c.Claim.Attribution, c.Claim.Trace = nil, nil
	switch {
	case c.Claim.Date != nil:
		c.Statement = c.Claim.Date.Value
	default:
		c.Statement = "“" + strings.Trim(w.reports[refs[0].Report].Text(first), "“”\"") + "”"
		if s := c.Claim.Quote.Speaker; s != nil {
			c.Statement = s.Name + ": " + c.Statement
		}
	}
	w.cluster(c)
}
