package compare

import (
	"cmp"
	"strings"
	"time"

	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
)

// Meta is what a client knows of a report.
type Meta struct {
	ID, URL, Title string
	PublishedAt    string // YYYY-MM-DD or RFC 3339, or ""
}

// Report is an article that has been read: its claims, and what comparison
// remembers of its words. It keeps no tokens, so that a hundred reports fit
// into memory.
type Report struct {
	Meta
	// Raw is the text that the spans of the claims refer to.
	Raw      string
	SHA256   string
	Complete bool
	Warnings []extract.Warning
	Claims   []claim.Claim

	when  time.Time // of publication, in UTC; zero where unknown
	hour  bool      // when has a time of day
	day   string    // of publication, as written
	terms map[string]float64
	// shingles are the hashes of its runs of words outside of quotes.
	shingles []uint64
	// traits are what the claims' surroundings tell, by claim.
	traits []trait
	// countries are those of the report's organizations, by folded name.
	countries map[string]string
	// media are the folded names of the news media that it mentions.
	media []string
}

// Read digests the claims of one report, from a result that has its words. It
// keeps the claims and the text of res, and nothing else.
func (c *Comparer) Read(m Meta, res *extract.Result) *Report {
	r := &Report{
		Meta: m, Raw: res.Doc.Raw, SHA256: res.SHA256, Complete: res.Complete, Warnings: res.Warnings, Claims: res.Claims,
		countries: map[string]string{},
	}
	r.when, r.hour = instant(m.PublishedAt)
	if !r.when.IsZero() {
		r.day = m.PublishedAt[:len(time.DateOnly)]
	}
	d := newDigest(c.words, res.Doc)
	r.terms = d.storyTerms()
	r.shingles = d.shingles()
	r.traits = make([]trait, len(r.Claims))
	for i := range r.Claims {
		r.traits[i] = d.trait(&r.Claims[i])
		if o := r.Claims[i].Organization; o != nil {
			r.know(o)
		}
	}
	r.factTerms()
	return r
}

// mediaKind is the kind of organizations that reports quote from.
const mediaKind = "media"

// know notes what an organization tells of parties and attributions that name it.
func (r *Report) know(o *claim.Organization) {
	for _, name := range append([]string{o.Name}, o.Aliases...) {
		folded := strings.TrimPrefix(strings.Join(foldWords(name), " "), "the ")
		if o.Country != "" {
			r.countries[folded] = o.Country
		}
		if o.Kind == mediaKind && folded != "" {
			r.media = append(r.media, folded)
		}
	}
}

// Text returns the words of a claim.
func (r *Report) Text(c *claim.Claim) string { return r.Raw[c.Span.Start:c.Span.End] }

// instant reads a time of publication; hour tells whether it is more than a day.
func instant(s string) (t time.Time, hour bool) {
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return t, false
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t.UTC(), true
	}
	return time.Time{}, false
}

// before reports whether r was surely published before o: on an earlier day,
// or at an earlier time where both have one.
func (r *Report) before(o *Report) bool {
	switch {
	case r.when.IsZero() || o.when.IsZero():
		return false
	case r.hour && o.hour:
		return r.when.Before(o.when)
	}
	return r.day < o.day
}

// byTime orders reports by publication, then by id, then by all the rest.
func byTime(a, b *Report) int {
	return cmp.Or(
		a.when.Compare(b.when), cmp.Compare(a.PublishedAt, b.PublishedAt), cmp.Compare(a.ID, b.ID),
		cmp.Compare(a.SHA256, b.SHA256), cmp.Compare(a.URL, b.URL), cmp.Compare(a.Title, b.Title),
	)
}

// same reports whether two reports are one that was sent twice.
func (r *Report) same(o *Report) bool { return r.Meta == o.Meta && r.SHA256 == o.SHA256 }
