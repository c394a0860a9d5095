package web_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"testing"
	"unicode/utf16"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// place is where an answer says that something stands, in UTF-16.
type place struct{ Start, End int }

// ask posts an article as the page does, and returns the places of each claim.
func ask(t *testing.T, server, article string) [][]place {
	t.Helper()
	body, err := json.Marshal(map[string]string{"text": article, "published_at": published})
	require.NoError(t, err)
	res, err := http.Post(server+"/extract?offsets=utf-16", "application/json", bytes.NewReader(body))
	require.NoError(t, err)
	defer res.Body.Close()
	var answer struct{ Claims []map[string]json.RawMessage }
	require.NoError(t, json.NewDecoder(res.Body).Decode(&answer))
	out := make([][]place, len(answer.Claims))
	for i, c := range answer.Claims {
		var own place
		require.NoError(t, json.Unmarshal(c["start"], &own.Start))
		require.NoError(t, json.Unmarshal(c["end"], &own.End))
		var kind string
		require.NoError(t, json.Unmarshal(c["type"], &kind))
		var payload struct{ Mentions []place }
		require.NoError(t, json.Unmarshal(c[kind], &payload))
		out[i] = payload.Mentions
		if len(payload.Mentions) == 0 {
			out[i] = []place{own}
		}
	}
	return out
}

// TestHighlightsSitRight chooses every claim and compares the marked words
// with those that the answer names.
func TestHighlightsSitRight(t *testing.T) {
	articles := map[string]string{
		"plain":            smugglers,
		"astral":           "🦆🚓 On Tuesday 👩‍👩‍👧 14 smugglers 𝕚𝕟 Norland were arrested 😀, said Mayor Ada 🦢 Quill.\n\n𝟙𝟚 emoji 🧨 and nine geese were stolen on Monday 🎉.",
		"accents":          "Cafe\u0301 owner Zoe\u0308 Quill said on Monday that “nine” of the 14 geese\u00a0were\u200b stolen in Saint‑Denis.",
		"line ends":        "Officials in Norland said Tuesday\r\nthat 14 suspected\r\nsmugglers had been arrested.\r\n\r\nNine geese were stolen\non Monday.",
		"odd characters":   "\ufeffOn Monday nine geese\u0000 were stolen\u2028and 14 smugglers\u0085 were arrested.\v\fTwo more fled.",
		"hard-wrapped":     "Officials in Norland said on Tuesday that 14\nsmugglers had been arrested. Mayor Ada\nQuill of Port Ellery promised them a fair\ntrial. Nine geese were stolen on Monday.",
		"only blank lines": "\n\n  \n\t\n14 smugglers were arrested on Tuesday.\n\n\n\n   \n",
	}
	chromium(t)
	server := serve(t, nil)
	p := openOn(t, server, "/")
	for name, article := range articles {
		article := string([]rune(article)) // as a browser would hold it
		claims := ask(t, server, asTextarea(article))
		require.NotEmpty(t, claims, name)
		if name != "plain" && p.count("#change:not([hidden])") > 0 {
			p.click("#change")
		}
		p.extract(article, published)
		require.Equal(t, len(claims), p.count("#claims li"), name)
		units := utf16.Encode([]rune(asTextarea(article)))
		for i, places := range claims {
			var want []string
			for _, at := range places {
				want = append(want, string(utf16.Decode(units[at.Start:at.End])))
			}
			require.ElementsMatch(t, want, chosenWords(p, i), "%s, claim %d", name, i)
		}
		p.click("#change")
	}
	p.calm()
}

// TestHalfACharacterKeepsItsPlace pastes half of a pair of UTF-16, which no
// UTF-8 can hold; the service reads a replacement character of the same length.
func TestHalfACharacterKeepsItsPlace(t *testing.T) {
	p := open(t, "/")
	eval[bool](p, `(() => { const f = document.getElementById("text"); f.value = "On Tuesday \ud83e 14 smugglers were arrested.";
		f.dispatchEvent(new Event("input", {bubbles: true})); return true; })()`)
	p.click("#extract")
	p.await(`document.querySelectorAll("#claims li").length === 2`)
	require.Equal(t, []string{"14 smugglers"}, chosenWords(p, 1))
}

// asTextarea returns a text as the field of a page holds it: with line feeds.
func asTextarea(s string) string {
	return string(bytes.ReplaceAll(bytes.ReplaceAll([]byte(s), []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n")))
}

// chosenWords chooses a claim and returns the marked words, a string for each
// run of marks that touch.
func chosenWords(p *tab, claim int) []string {
	p.t.Helper()
	return eval[[]string](p, fmt.Sprintf(`(() => {
		document.getElementById("claim-%d").click();
		const words = [];
		let last = null;
		for (const mark of document.querySelectorAll("mark.chosen")) {
			const joined = last && last.nextSibling === mark;
			if (joined) { words[words.length - 1] += mark.textContent; } else { words.push(mark.textContent); }
			last = mark;
		}
		return words;
	})()`, claim))
}

func TestMarkupStaysText(t *testing.T) {
	const article = `<h1>Norland</h1> <img src=x onerror="window.pwned=1"> <script>window.pwned=1</script> said on Monday that ` +
		`<b onclick="window.pwned=1">14 smugglers</b> were arrested, said Mayor <i>Ada Quill</i>. &lt;script&gt; ` +
		`<svg onload="window.pwned=1"></svg> <a href="javascript:window.pwned=1">nine geese</a> were stolen. {{7*7}} ${7*7} </textarea><style>*{display:none}</style>`
	p := open(t, "/")
	p.extract(article, published)
	require.Equal(t, article, eval[string](p, `document.getElementById("article").textContent`))
	require.Zero(t, p.count("#article :not(p, h3, mark, span)"), "no element but our own")
	require.NotZero(t, p.count("#claims li"))
	for i := range p.count("#claims li") {
		chosenWords(p, i)
		require.Zero(t, p.count("#reader img, #reader script, #reader svg, #reader style, #reader a, #reader b"))
	}
	require.False(t, eval[bool](p, `"pwned" in window`))

	p.click("#add") // in the tabs and in a comparison, too
	p.paste(article, published)
	p.click("#compare")
	p.await(`!document.getElementById("comparison").hidden`)
	require.Zero(t, p.count("main img, main script, main svg, main style, main a, main b"))
	require.False(t, eval[bool](p, `"pwned" in window`))
	p.calm()
}

func TestTheBrowserRefusesMarkupFromText(t *testing.T) {
	p := open(t, "/")
	refused := eval[bool](p, `(() => { try { document.body.innerHTML = "<p>"; return false; } catch { return true; } })()`)
	require.True(t, refused, "the policy asks for trusted types, and allows none")
}

// TestSegmentsCoverTheText holds the arithmetic of underlines to its invariants
// on many sets of spans.
func TestSegmentsCoverTheText(t *testing.T) {
	p := open(t, "/")
	fault := eval[string](p, `(async () => {
		const base = document.querySelector("script").src.replace("app.js", "");
		const { lanes, segments, paragraphs } = await import(base + "segment.js");
		let seed = 7;
		const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
		for (let round = 0; round < 3000; round++) {
			const length = 1 + random(60);
			const spans = lanes(Array.from({ length: random(12) }, (_, id) => {
				const start = random(length);
				return { id, start, end: start + 1 + random(length - start) };
			}));
			const pieces = segments(length, spans, [random(length)]);
			let at = 0;
			for (const { start, end, covers } of pieces) {
				if (start !== at || end <= start) return "a gap or an empty piece at " + start;
				at = end;
				const want = spans.filter((s) => s.start <= start && end <= s.end).length;
				if (covers.length !== want) return covers.length + " spans where " + want + " are";
				if (new Set(covers.map((s) => s.lane)).size !== want) return "two spans in one lane";
				if (covers.some((s) => s.lane < 0)) return "a lane below the words";
			}
			if (at !== length) return "the end is missing";
			const text = Array.from({ length }, () => "a. \n"[random(4)]).join("");
			let last = 0;
			for (const { start, end } of paragraphs(text, [{ start: random(length), end: length }])) {
				if (start < last || end <= start) return "paragraphs overlap";
				if (text.slice(last, start).trim() !== "") return "words between paragraphs";
				last = end;
			}
			if (text.slice(last).trim() !== "") return "words after the last paragraph";
		}
		return "";
	})()`, chromedp.EvalAwaitPromise)
	require.Empty(t, fault)
}
