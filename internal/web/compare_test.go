package web_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestReportsAreCompared(t *testing.T) {
	p := open(t, "/")
	p.click("#samples")
	p.await(`!document.getElementById("comparison").hidden`)
	require.Equal(t, "What 3 reports say", p.text("#comparison h2"))
	require.Equal(t, []string{"Fact", "Port Ellery Courier", "Eastmark Wire", "Morning Ledger"},
		eval[[]string](p, `[...document.querySelectorAll("thead th")].map(th => th.firstChild.textContent)`))
	for _, status := range []string{"conflicting", "superseded", "corroborated", "single"} {
		require.NotZero(t, p.count(`tr[data-status=`+status+`]`), status)
	}
	require.Regexp(t, `= 7\s+holds`, p.text(".findings"))
	require.NotZero(t, p.count(".timeline li"))
	require.Contains(t, p.text(".differs"), "Eastmark Wire", "who says what")
	require.Contains(t, p.text("tr[data-status=superseded]"), "Now: 7 people")

	p.click(`.chip.status-single`)
	require.False(t, eval[bool](p, `document.querySelector("tr[data-status=single]").checkVisibility()`))
	require.True(t, eval[bool](p, `document.querySelector("tr[data-status=conflicting]").checkVisibility()`))
	p.click(`.chip.status-single`)
	require.True(t, eval[bool](p, `document.querySelector("tr[data-status=single]").checkVisibility()`))
	p.calm()
}

func TestAClaimOfAComparisonIsOpenedInItsReport(t *testing.T) {
	p := open(t, "/")
	p.click("#samples")
	p.await(`!document.getElementById("comparison").hidden`)
	words := p.text(`tr[data-status=conflicting] td:nth-of-type(2) button`)
	p.click(`tr[data-status=conflicting] td:nth-of-type(2) button`)
	p.await(`document.querySelector("mark.chosen")`)
	require.Equal(t, "Eastmark Wire", p.text("#tabs .tab[aria-current]"))
	require.Equal(t, words, p.text("#detail h3"))

	p.click("#tabs li:last-child .tab")
	require.Equal(t, "What 3 reports say", p.text("#comparison h2"), "and back again")
	p.click("#tabs li:first-child .tab")
	p.click("#change:not([hidden]), #text")
	p.paste("Nine geese were stolen.", published)
	require.Equal(t, 3, p.count("#tabs .tab"), "a comparison goes when a report changes")
	p.calm()
}

func TestCopiesAreNamed(t *testing.T) {
	p := open(t, "/")
	const text = "Norland handed 14 accused smugglers over to Eastmark on Tuesday, said Mayor Ada Quill at the harbour of Port Ellery. " +
		"The mayor thanked the officers who had worked through the night and promised the suspects a fair trial in Eastmark."
	p.paste(text, published)
	p.click("#add")
	p.paste(text+" More soon.", published)
	p.click("#compare")
	p.await(`!document.getElementById("comparison").hidden`)
	require.Contains(t, p.text("#comparison .notice"), "count as one source")
	p.calm()
}
