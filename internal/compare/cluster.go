package compare

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"factdesk/internal/extract/claim"
)

// idBytes makes ids of 24 hexadecimal digits, as claims have them.
const idBytes = 12

// cluster writes a fact down: its support in canonical order, its id, how many
// sources tell it, and its status by them and by what differs. It returns the
// cluster's index.
func (w *work) cluster(c Cluster) int {
	slices.SortFunc(c.Support, compareRefs)
	c.ID = w.identity(&c)
	c.Sources = w.voices(c.Support)
	contradicts := slices.ContainsFunc(c.Differs, func(d Difference) bool { return d.Kind == Contradiction })
	switch {
	case contradicts:
		c.Status = Conflicting
	case c.Sources > 1:
		c.Status = Corroborated
	default:
		c.Status = Single
	}
	w.clusters = append(w.clusters, c)
	return len(w.clusters) - 1
}

func compareRefs(a, b Ref) int {
	return cmp.Or(cmp.Compare(a.Report, b.Report), cmp.Compare(a.Claim, b.Claim))
}

func (w *work) claim(r Ref) *claim.Claim { return &w.reports[r.Report].Claims[r.Claim] }

// identity hashes the type and the support of a cluster.
func (w *work) identity(c *Cluster) string {
	h := sha256.New()
	h.Write([]byte(c.Type))
	for _, r := range c.Support {
		h.Write([]byte("\x00" + w.reports[r.Report].ID + "\x00" + w.claim(r).ID))
	}
	return hex.EncodeToString(h.Sum(nil)[:idBytes])
}

// voices counts the independent sources of a support: reports that copy from
// each other, sentences that are the same word for word, and claims that are
// laid to the same news medium are one voice.
func (w *work) voices(support []Ref) int {
	parent := make([]int, len(support))
	first := map[string]int{}
	for i, r := range support {
		parent[i] = i
		for _, key := range w.voiceKeys(r) {
			j, seen := first[key]
			if !seen {
				first[key] = i
				continue
			}
			a, b := root(parent, i), root(parent, j)
			parent[max(a, b)] = min(a, b)
		}
	}
	n := 0
	for i := range parent {
		if root(parent, i) == i {
			n++
		}
	}
	return n
}

func (w *work) voiceKeys(r Ref) []string {
	keys := []string{"source " + strconv.Itoa(w.copies.source[r.Report])}
	report := w.reports[r.Report]
	if s := report.traits[r.Claim].sentence; s != 0 {
		keys = append(keys, "sentence "+hexOf(s))
	}
	if a := w.claim(r).Attribution; a != nil {
		source := " " + strings.Join(foldWords(a.Source), " ") + " "
		for _, m := range report.media {
			if strings.Contains(source, " "+m+" ") {
				keys = append(keys, "medium "+m)
			}
		}
	}
	return keys
}

// result puts everything in its final order.
func (w *work) result() *Result {
	w.addUp()
	r := &Result{
		Reports: w.reports, Stories: w.stories, Sources: w.copies.sources(),
		Sums: w.sums, Timelines: w.timelines(), Entities: w.entityList(), Decisions: w.decisions,
	}
	for _, c := range w.clusters {
		if len(w.options.Types) == 0 || slices.Contains(w.options.Types, c.Type) {
			r.Clusters = append(r.Clusters, c)
		}
	}
	slices.SortFunc(r.Clusters, w.compareClusters)
	return r
}

// typeOrder is the order in which facts are told: figures and promises first.
var typeOrder = []claim.Type{
	claim.TypeCount, claim.TypeAssurance, claim.TypeAmount, claim.TypeQuote, claim.TypeDate,
	claim.TypePerson, claim.TypeOrganization, claim.TypePlace,
}

// compareClusters orders facts by story and type, then the better supported first.
func (w *work) compareClusters(a, b Cluster) int {
	return cmp.Or(
		cmp.Compare(a.Story, b.Story),
		cmp.Compare(slices.Index(typeOrder, a.Type), slices.Index(typeOrder, b.Type)),
		cmp.Compare(b.Sources, a.Sources),
		cmp.Compare(len(b.Support), len(a.Support)),
		cmp.Compare(a.Statement, b.Statement),
		cmp.Compare(a.ID, b.ID),
	)
}
