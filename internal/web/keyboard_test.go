package web_test

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// focused describes what has the focus.
const focused = `(() => { const e = document.activeElement; return e.id || e.name || e.textContent.trim() || e.tagName; })()`

func TestEverythingIsDoneWithTheKeyboard(t *testing.T) {
	p := open(t, "/")
	p.press(kb.Tab)
	require.Equal(t, "Skip to the desk", eval[string](p, focused))
	p.press(kb.Enter)
	require.Equal(t, "main", eval[string](p, focused))
	p.press(kb.Tab)
	require.Equal(t, "text", eval[string](p, focused), "the first stop is the article")

	p.press("Norland handed 14 accused smugglers over to Eastmark on Tuesday, said Mayor Ada Quill.")
	p.do(chromedp.KeyEvent(kb.Enter, chromedp.KeyModifiers(chromedp.ModifierCtrl)))
	p.await(`!document.getElementById("reader").hidden`)
	require.Equal(t, "article", eval[string](p, focused), "the focus goes to what was asked for")

	p.press(kb.ArrowRight)
	first := p.text("#detail h3")
	require.NotEmpty(t, first)
	p.press(kb.ArrowRight)
	require.NotEqual(t, first, p.text("#detail h3"))
	require.Contains(t, p.text("#status"), p.text("#detail h3"), "and is read out")
	p.press(kb.ArrowLeft)
	require.Equal(t, first, p.text("#detail h3"))
	p.press(kb.Enter)
	require.Equal(t, "detail", eval[string](p, focused))
	p.press(kb.Escape)
	require.Equal(t, "claims", eval[string](p, focused))
	require.Zero(t, p.count("#detail:not([hidden])"))

	p.press(kb.ArrowDown)
	option := eval[string](p, `document.getElementById("claims").getAttribute("aria-activedescendant")`)
	require.Equal(t, "true", eval[string](p, `document.getElementById("`+option+`").getAttribute("aria-selected")`))
	p.press(kb.End)
	require.Equal(t, 1, p.count("#claims li:last-child[aria-selected=true]"))
	p.press(kb.Home)
	require.Equal(t, 1, p.count("#claims li:first-child[aria-selected=true]"))
	p.press(kb.Enter)
	require.Equal(t, "detail", eval[string](p, focused))
	p.press(kb.Tab)
	require.Equal(t, "Close the claim", eval[string](p, `document.activeElement.getAttribute("aria-label")`))
	p.press(kb.Enter)
	require.Zero(t, p.count("mark.chosen"))
	p.calm()
}

// TestTheFocusGoesInReadingOrder tabs through the page, down to its end. The
// stops come in the order of the document, all of them can be seen, and each
// has a mark of the focus.
func TestTheFocusGoesInReadingOrder(t *testing.T) {
	p := open(t, "/")
	p.click("#sample")
	p.await(`!document.getElementById("reader").hidden`)
	p.click("mark")
	p.await(`document.querySelector("#detail .doc").textContent`)
	eval[bool](p, `(() => { document.activeElement.blur(); window.stops = []; return true; })()`)
	const step = `(() => {
		const e = document.activeElement;
		if (e === document.body || window.stops[0] === e) return "end";
		const last = window.stops.at(-1);
		window.stops.push(e);
		const box = e.getBoundingClientRect(), style = getComputedStyle(e);
		if (box.width === 0 || box.height === 0 || style.visibility === "hidden") return "nothing to see: " + e.outerHTML;
		if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return "no mark of the focus: " + e.outerHTML;
		if (last && !(last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) return "out of order: " + e.outerHTML;
		return "";
	})()`
	stops := 0
	for range 80 {
		p.press(kb.Tab)
		said := eval[string](p, step)
		if said == "end" {
			break
		}
		require.Empty(t, said)
		stops++
	}
	require.Greater(t, stops, 15)
	require.Zero(t, p.count(`[tabindex]:not([tabindex="0"]):not([tabindex="-1"])`))
}
