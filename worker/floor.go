package worker

import (
	"context"
	"errors"
	"sync"
	"time"

	"golang.org/x/sync/semaphore"
)

const (
	// seats is more than any process has jobs at once: who takes all of them is alone.
	seats = 1 << 20
	// aside is how long a job waits while another is done alone, before it goes back to the queue for another worker.
	aside = 30 * time.Second
	// alonePatience is how long a job that has to be done alone waits for the others to end. They take no new ones
	// meanwhile.
	alonePatience = 5 * time.Minute
)

// Errors of a job that cannot be begun here now. It waits, and uses up no attempt.
var (
	errNoSeat  = errors.New("this worker does another job alone")
	errNotDone = errors.New("an earlier attempt at the job has not ended in this worker")
)

// floor is where the jobs of a process are done: side by side, or one alone of which workers have died. It has each job
// once.
type floor struct {
	seats *semaphore.Weighted

	mu     sync.Mutex
	atWork map[string]bool // by job id
}

func newFloor() *floor { return &floor{seats: semaphore.NewWeighted(seats), atWork: map[string]bool{}} }

// visit is a job's time on the floor.
type visit struct {
	floor *floor
	id    string
	seats int64
}

// enter gives a job a seat among others. The caller calls leave.
func (f *floor) enter(ctx context.Context, id string) (*visit, error) {
	v := &visit{floor: f, id: id}
	f.mu.Lock()
	taken := f.atWork[id]
	f.atWork[id] = true
	f.mu.Unlock()
	if taken {
		return nil, errNotDone
	}
	if err := v.sit(ctx, 1, aside); err != nil {
		v.leave()
		return nil, err
	}
	return v, nil
}

// alone returns when the job has the floor to itself.
func (v *visit) alone(ctx context.Context) error {
	v.stand()
	return v.sit(ctx, seats, alonePatience)
}

func (v *visit) sit(ctx context.Context, n int64, patience time.Duration) error {
	waiting, cancel := context.WithTimeoutCause(ctx, patience, errNoSeat)
	defer cancel()
	if v.floor.seats.Acquire(waiting, n) != nil {
		return context.Cause(waiting)
	}
	v.seats = n
	return nil
}

func (v *visit) stand() {
	v.floor.seats.Release(v.seats)
	v.seats = 0
}

// leave ends the visit.
func (v *visit) leave() {
	v.stand()
	v.floor.mu.Lock()
	defer v.floor.mu.Unlock()
	delete(v.floor.atWork, v.id)
}
