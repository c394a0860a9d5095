package api

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"factdesk/internal/extract/claim"
)

// unmatched is the route label of every request that has no route, so that
// clients cannot make up label values. otherMethod does the same for methods.
const (
	unmatched   = "unmatched"
	otherMethod = "other"
)

// The buckets of sizes, from 256 bytes to 4 MiB, and of durations in seconds.
var (
	sizeBuckets  = prometheus.ExponentialBuckets(256, 4, 8)
	timeBuckets  = []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10}
	stageBuckets = []float64{.00001, .0001, .00025, .0005, .001, .0025, .005, .01, .025, .05, .1, .5, 1, 5}
)

// metrics holds what /metrics shows. Labels are routes, methods, statuses,
// stages, claim types and rules: all bounded by the program, none by clients.
type metrics struct {
	registry      *prometheus.Registry
	requests      *prometheus.CounterVec   // route, method, code
	duration      *prometheus.HistogramVec // route; seconds
	requestBytes  *prometheus.HistogramVec // route
	responseBytes *prometheus.HistogramVec // route
	inFlight      prometheus.Gauge
	stages        *prometheus.HistogramVec // stage; seconds
	documentBytes prometheus.Histogram
	claims        *prometheus.CounterVec // type
	rules         *prometheus.CounterVec // rule
	panics        prometheus.Counter
	batchLines    *prometheus.CounterVec // outcome
	ruleset       *prometheus.GaugeVec   // ruleset; 1
	reloads       *prometheus.CounterVec // result
}

func newMetrics(b Build) *metrics {
	m := &metrics{
		registry:      prometheus.NewRegistry(),
		requests:      counters("http_requests_total", "Requests answered.", "route", "method", "code"),
		duration:      histograms("http_request_duration_seconds", "Time from the head of the request to the end of the answer.", timeBuckets, "route"),
		requestBytes:  histograms("http_request_size_bytes", "Bytes read of request bodies.", sizeBuckets, "route"),
		responseBytes: histograms("http_response_size_bytes", "Bytes written of response bodies.", sizeBuckets, "route"),
		inFlight: prometheus.NewGauge(prometheus.GaugeOpts{
			Namespace: "factdesk", Name: "http_requests_in_flight", Help: "Requests being answered.",
		}),
		stages:        histograms("stage_duration_seconds", "Time that a stage of the extraction took.", stageBuckets, "stage"),
		documentBytes: prometheus.NewHistogram(histogram("document_size_bytes", "Bytes of article text read.", sizeBuckets)),
		claims:        counters("claims_total", "Claims returned.", "type"),
		rules:         counters("rule_matches_total", "Claims returned, by the rule that found them.", "rule"),
		panics: prometheus.NewCounter(prometheus.CounterOpts{
			Namespace: "factdesk", Name: "panics_total", Help: "Requests that ended in a panic.",
		}),
		ruleset: gauges("ruleset_info", "The ruleset that answers; always 1.", "ruleset"),
		reloads: counters("ruleset_reloads_total", "Attempts to put other rules in force, by how they ended.", "result"),
	}
	m.batchLines = counters("batch_lines_total", "Lines of batches answered.", "outcome")
	build := gauges("build_info", "The build that answers; always 1.", "version", "revision", "goversion")
	build.WithLabelValues(b.Version, b.Revision, b.Go).Set(1)
	for _, t := range claim.Types {
		m.claims.WithLabelValues(string(t)) // shown as 0 before the first
	}
	for _, r := range []Reload{ReloadApplied, ReloadUnchanged, ReloadRefused} {
		m.reloads.WithLabelValues(string(r))
	}
	m.registry.MustRegister(
		m.requests, m.duration, m.requestBytes, m.responseBytes, m.inFlight, m.stages, m.documentBytes,
		m.claims, m.rules, m.panics, m.batchLines, m.ruleset, m.reloads, build,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
	)
	return m
}

// watchQueue shows how long the queue is.
func (m *metrics) watchQueue(q *queue) {
	m.registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Namespace: "factdesk", Name: "articles_waiting", Help: "Articles that wait for a slot, those of batches aside.",
	}, func() float64 { return float64(q.length()) }))
}

func counters(name, help string, labels ...string) *prometheus.CounterVec {
	return prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: "factdesk", Name: name, Help: help}, labels)
}

func gauges(name, help string, labels ...string) *prometheus.GaugeVec {
	return prometheus.NewGaugeVec(prometheus.GaugeOpts{Namespace: "factdesk", Name: name, Help: help}, labels)
}

func histograms(name, help string, buckets []float64, labels ...string) *prometheus.HistogramVec {
	return prometheus.NewHistogramVec(histogram(name, help, buckets), labels)
}

// histogram describes a histogram that is two: the buckets given, for every
// Prometheus and the rules in deploy/, and a native one, with buckets no more
// than a tenth wide, for a Prometheus that asks for it. The limits are those
// that bound its memory.
func histogram(name, help string, buckets []float64) prometheus.HistogramOpts {
	return prometheus.HistogramOpts{
		Namespace: "factdesk", Name: name, Help: help, Buckets: buckets,
		NativeHistogramBucketFactor: 1.1, NativeHistogramMaxBucketNumber: 100, NativeHistogramMinResetDuration: time.Hour,
	}
}

func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{
		Registry: m.registry, DisableCompression: true, EnableOpenMetrics: true, // which alone shows exemplars as text
	})
}

// request counts one answered request; exemplar names its trace, or is nil.
func (m *metrics) request(route, method string, status int, read, written int64, took time.Duration, exemplar prometheus.Labels) {
	m.requests.WithLabelValues(route, methodLabel(method), strconv.Itoa(status)).Inc()
	observe(m.duration.WithLabelValues(route), took.Seconds(), exemplar)
	m.requestBytes.WithLabelValues(route).Observe(float64(read))
	m.responseBytes.WithLabelValues(route).Observe(float64(written))
}

// observe counts a value; the exemplar, if there is one, points from its bucket
// to a trace.
func observe(o prometheus.Observer, value float64, exemplar prometheus.Labels) {
	if e, ok := o.(prometheus.ExemplarObserver); ok && exemplar != nil {
		e.ObserveWithExemplar(value, exemplar)
		return
	}
	o.Observe(value)
}

// stage measures a stage from its call to that of what it returns.
func (m *metrics) stage(name string) (done func()) {
	start := time.Now()
	return func() { m.stages.WithLabelValues(name).Observe(time.Since(start).Seconds()) }
}

// extraction counts what one article gave.
func (m *metrics) extraction(textBytes int, claims []claim.Claim) {
	m.documentBytes.Observe(float64(textBytes))
	types, rules := map[claim.Type]int{}, map[string]int{} // a counter is dearer to find than to add up
	for i := range claims {
		types[claims[i].Type]++
		rules[claims[i].Rule]++
	}
	for t, n := range types {
		m.claims.WithLabelValues(string(t)).Add(float64(n))
	}
	for id, n := range rules {
		m.rules.WithLabelValues(id).Add(float64(n))
	}
}

func methodLabel(method string) string {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch,
		http.MethodDelete, http.MethodOptions, http.MethodConnect, http.MethodTrace:
		return method
	default:
		return otherMethod
	}
}
