package web_test

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// contrast measures every text that can be seen against what is behind it, and
// returns those below the ratios of WCAG 2.2 AA: 4.5, or 3 for large text. The
// lines of the types are measured against 3, as what is not text.
const contrast = `(() => {
	const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
	const rgba = (color) => {
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = color;
		canvas.fillRect(0, 0, 1, 1);
		const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
		return [r, g, b, a / 255];
	};
	const over = (top, below) => top.slice(0, 3).map((v, i) => v * top[3] + below[i] * (1 - top[3])).concat(1);
	const behind = (e) => {
		const layers = [];
		for (; e; e = e.parentElement) layers.push(rgba(getComputedStyle(e).backgroundColor));
		return layers.reverse().reduce((below, top) => over(top, below), rgba("Canvas"));
	};
	const light = ([r, g, b]) => [r, g, b].map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
		.reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
	const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((m, n) => n - m); return (x + 0.05) / (y + 0.05); };
	const faults = new Set();
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const e = node.parentElement;
		if (!node.data.trim() || !e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || e.closest(":disabled")) continue;
		const style = getComputedStyle(e), size = parseFloat(style.fontSize);
		const large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
		const back = behind(e), got = ratio(over(rgba(style.color), back), back);
		if (got < (large ? 3 : 4.5)) faults.add(got.toFixed(2) + " " + e.tagName + "." + e.className + " " + node.data.trim().slice(0, 30));
	}
	const root = getComputedStyle(document.documentElement);
	for (const type of ["count", "date", "person", "organization", "assurance", "place", "amount", "quote", "other"]) {
		for (const sheet of ["--paper", "--sheet", "--tint"]) {
			const got = ratio(rgba(root.getPropertyValue("--type-" + type)), rgba(root.getPropertyValue(sheet)));
			if (got < 3) faults.add(got.toFixed(2) + " line of " + type + " on " + sheet);
		}
	}
	for (const e of document.querySelectorAll("button, input, select, textarea")) {
		const style = getComputedStyle(e);
		if (e.checkVisibility() && e.tagName === "TEXTAREA" && ratio(rgba(style.borderColor), behind(e.parentElement)) < 3) faults.add("edge of " + e.id);
	}
	return [...faults];
})()`

// names returns the controls without a name, the ids that come twice, headings
// that skip a level, and the like.
const names = `(() => {
	const faults = [];
	const name = (e) => e.getAttribute("aria-label") || [...(e.labels ?? [])].map((l) => l.textContent).join(" ").trim()
		|| (e.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ").trim()
		|| (["BUTTON", "A", "SUMMARY"].includes(e.tagName) ? e.textContent.trim() : "");
	for (const e of document.querySelectorAll("button, input, select, textarea, a, summary, output, progress, [role=listbox], [role=group], [role=alert], nav, aside, section, form, [tabindex='0']")) {
		const free = ["FORM", "OUTPUT", "SUMMARY"].includes(e.tagName) || e.getAttribute("role") === "alert" || e.matches("section:not([aria-label], [aria-labelledby])");
		if (!free && e.checkVisibility() && !name(e)) faults.push("no name: " + e.outerHTML.slice(0, 120));
	}
	const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
	faults.push(...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => "twice: " + id));
	for (const e of document.querySelectorAll("[for], [aria-describedby], [aria-labelledby], [aria-activedescendant]")) {
		for (const a of ["for", "aria-describedby", "aria-labelledby", "aria-activedescendant"]) {
			const id = e.getAttribute(a);
			if (id && e.checkVisibility() && !document.getElementById(id)) faults.push(a + " leads nowhere: " + id);
		}
	}
	let level = 0;
	for (const h of document.querySelectorAll("h1, h2, h3, h4, h5")) {
		if (!h.checkVisibility()) continue;
		const now = Number(h.tagName[1]);
		if (now > level + 1) faults.push("a heading skips a level: " + h.outerHTML.slice(0, 80));
		level = now;
	}
	for (const [what, want] of [["main", 1], ["h1", 1], ["header.masthead", 1], ["[lang=en]", 1], ["title", 1], ["[aria-live], [role=status]", 0]]) {
		const got = document.querySelectorAll(what).length;
		if (want ? got !== want : false) faults.push(got + " " + what);
	}
	for (const e of document.querySelectorAll("[style]:not(mark, table)")) faults.push("a style of its own: " + e.tagName);
	return faults;
})()`

// views are the states of the page that are looked at.
var views = map[string]struct {
	path    string
	prepare func(*tab)
}{
	"start": {"/", func(*tab) {}},
	"article": {"/", func(p *tab) {
		p.click("#sample")
		p.await(`!document.getElementById("reader").hidden`)
		p.click("mark")
		p.await(`document.querySelector("#detail .doc").textContent`)
	}},
	"filtered": {"/", func(p *tab) {
		p.extract(smugglers, "")
		p.click(".chip")
	}},
	"error": {"/", func(p *tab) {
		p.paste("Nine geese.", "2199-12-31")
		eval[bool](p, `(() => { document.body.dataset.extract = "/nowhere"; return true; })()`)
		p.click("#extract")
		p.await(`document.getElementById("error").textContent`)
	}},
	"comparison": {"/", func(p *tab) {
		p.click("#samples")
		p.await(`!document.getElementById("comparison").hidden`)
	}},
	"docs": {"/docs", func(*tab) {}},
}

func TestEveryTextCanBeReadAndEverythingHasAName(t *testing.T) {
	for name, view := range views {
		p := open(t, view.path, theme("light"))
		view.prepare(p)
		require.Empty(t, eval[[]string](p, names), name)
		for _, mode := range []string{"light", "dark"} {
			p.do(theme(mode))
			p.await(`matchMedia("(prefers-color-scheme: ` + mode + `)").matches && document.getAnimations().every((a) => a.playState !== "running")`)
			require.Empty(t, eval[[]string](p, contrast), "%s, %s", name, mode)
		}
		p.calm("404")
	}
}

func TestAPhoneShowsEverythingInItsWidth(t *testing.T) {
	for name, view := range views {
		p := open(t, view.path, phone())
		view.prepare(p)
		require.LessOrEqual(t, eval[int](p, `document.documentElement.scrollWidth`), 390, name)
		small := eval[[]string](p, `[...document.querySelectorAll("main button, main select, main input:not([type=checkbox], [type=range], [type=file])")]
			.filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 24).map((e) => e.outerHTML.slice(0, 90))`)
		require.Empty(t, small, "%s: targets of less than 24 pixels", name)
	}
	p := open(t, "/", phone(), media("prefers-reduced-motion", "reduce")) // without which it takes a while to scroll
	views["article"].prepare(p)
	below := eval[bool](p, `document.getElementById("claims").getBoundingClientRect().top > document.getElementById("article").getBoundingClientRect().bottom`)
	require.True(t, below, "the list stands below the text")
	sheet := eval[float64](p, `document.getElementById("detail").getBoundingClientRect().bottom - innerHeight`)
	require.InDelta(t, 0, sheet, 1, "the chosen claim stands at the bottom of the window")
	words := eval[float64](p, `document.querySelector("mark.chosen").getBoundingClientRect().bottom - document.getElementById("detail").getBoundingClientRect().top`)
	require.Negative(t, words, "and does not cover its words")
	eval[bool](p, `scrollTo(0, 600), true`)
	require.InDelta(t, 0, eval[float64](p, `document.querySelector(".bar").getBoundingClientRect().top`), 1, "the controls stay in sight")
}

func TestWhoeverWantsLessMotionGetsLess(t *testing.T) {
	p := open(t, "/", media("prefers-reduced-motion", "reduce"))
	longest := eval[float64](p, `(() => { const e = document.getElementById("progress"); e.hidden = false;
		return parseFloat(getComputedStyle(e, "::after").animationDuration); })()`)
	require.Less(t, longest, 0.1)
}
