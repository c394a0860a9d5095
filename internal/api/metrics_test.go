package api_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract"
)

func (d *desk) metrics() string {
	d.t.Helper()
	return string(d.get("/metrics").body)
}

func TestMetricsOfAnExtraction(t *testing.T) {
	d := newDesk(t, engine{extract: func(_ context.Context, r extract.Request) (*extract.Result, error) {
		r.Observe("tokens")()
		return sample(r.Text), nil
	}})
	d.postText("", story)
	d.get("/livez")
	got := d.metrics()
	for _, want := range []string{
		`factdesk_http_requests_total{code="200",method="POST",route="/extract"} 1`,
		`factdesk_http_request_duration_seconds_count{route="/extract"} 1`,
		fmt.Sprintf(`factdesk_http_request_size_bytes_sum{route="/extract"} %d`, len(story)),
		`factdesk_http_response_size_bytes_count{route="/livez"} 1`,
		`factdesk_http_requests_in_flight 1`, // the scrape itself
		`factdesk_stage_duration_seconds_count{stage="tokens"} 1`,
		`factdesk_stage_duration_seconds_count{stage="encode"} 1`,
		fmt.Sprintf(`factdesk_document_size_bytes_sum %d`, len(story)),
		`factdesk_claims_total{type="count"} 2`,
		`factdesk_claims_total{type="assurance"} 1`,
		`factdesk_rule_matches_total{rule="count.test"} 2`,
		`factdesk_panics_total 0`,
		`factdesk_build_info{goversion=`,
		`factdesk_ruleset_info{ruleset="test"} 1`,
		`go_goroutines `,
	} {
		require.Contains(t, got, want)
	}
}

func TestClientsCannotMakeUpSeries(t *testing.T) {
	d := newDesk(t, engine{})
	d.get("/nothing")
	d.do(request("BREW", "/nothing", ""))
	d.do(request("BREW", "/extract", ""))
	d.postText("", "a")
	d.metrics()
	series := func() int { return strings.Count(d.metrics(), "\nfactdesk_") }
	before := series()
	for i := range 200 {
		d.get(fmt.Sprintf("/p%d/%d?q=%d", i, i, i))
		d.do(request(fmt.Sprintf("M%d", i), fmt.Sprintf("/m%d", i), ""))
		d.postText("?id="+fmt.Sprint(i), fmt.Sprint(i), "X-Request-Id: r"+fmt.Sprint(i))
	}
	require.Equal(t, before, series())
	require.Contains(t, d.metrics(), `factdesk_http_requests_total{code="404",method="other",route="unmatched"} 201`)
}
