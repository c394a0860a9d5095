package web_test

import (
	"bytes"
	"cmp"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// TestScreenshots writes the pictures of docs/page.md, with -screenshots only.
func TestScreenshots(t *testing.T) {
	if !*screenshots {
		t.Skip("writes docs/screenshots with -screenshots only")
	}
	shot := func(name, path string, prepare func(*tab), before ...action) {
		p := open(t, path, before...)
		prepare(p)
		p.await(`document.getAnimations().length === 0`)
		raw, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
		require.NoError(t, err)
		small := shrink(t, raw)
		require.Less(t, len(small), 200_000, name)
		require.NoError(t, os.WriteFile(filepath.Join("..", "..", "docs", "screenshots", name+".png"), small, 0o644))
	}
	nothing := func(*tab) {}
	sample := func(p *tab) {
		p.click("#sample")
		p.await(`!document.getElementById("reader").hidden`)
		eval[bool](p, `(() => { [...document.querySelectorAll("#claims li")].find(l => l.textContent.includes("assurance")).click(); return true; })()`)
		p.await(`document.querySelector("#detail .doc").textContent`)
	}
	compared := func(p *tab) {
		p.click("#samples")
		p.await(`!document.getElementById("comparison").hidden`)
	}
	require.NoError(t, os.MkdirAll("../../docs/screenshots", 0o755))
	shot("start", "/", nothing)
	shot("article", "/", sample)
	shot("article-dark", "/", sample, theme("dark"))
	shot("article-phone", "/", sample, phone(), media("prefers-reduced-motion", "reduce"))
	shot("docs", "/docs", nothing)
	shot("comparison", "/", compared)
}

// shrink makes a picture one of the 256 colours that it has most of, which a
// page of text does not show, and a third of the size.
func shrink(t *testing.T, raw []byte) []byte {
	t.Helper()
	full, err := png.Decode(bytes.NewReader(raw))
	require.NoError(t, err)
	tally := map[color.Color]int{}
	box := full.Bounds()
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			tally[full.At(x, y)]++
		}
	}
	colors := slices.Collect(maps.Keys(tally))
	slices.SortFunc(colors, func(a, b color.Color) int {
		return cmp.Or(tally[b]-tally[a], cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)))
	})
	out := image.NewPaletted(box, colors[:min(len(colors), 256)])
	draw.Draw(out, box, full, box.Min, draw.Src)
	var b bytes.Buffer
	require.NoError(t, (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, out))
	return b.Bytes()
}
