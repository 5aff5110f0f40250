CREATE TABLE "inspection_errand" (
	"task_id" bigint NOT NULL,
	"volunteer_id" bigint NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "inspection_errand_once" UNIQUE("task_id","volunteer_id")
);
--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "assignee" text;--> statement-breakpoint
ALTER TABLE "case_file" ADD COLUMN "assigned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "inspection" ADD COLUMN "volunteers" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "inspection_result" ADD COLUMN "volunteer_id" bigint;--> statement-breakpoint
ALTER TABLE "inspection_result" ADD COLUMN "answers" jsonb;--> statement-breakpoint
ALTER TABLE "inspection_errand" ADD CONSTRAINT "inspection_errand_task_id_inspection_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."inspection_task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_errand" ADD CONSTRAINT "inspection_errand_volunteer_id_volunteer_id_fk" FOREIGN KEY ("volunteer_id") REFERENCES "public"."volunteer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inspection_errand_volunteer" ON "inspection_errand" USING btree ("volunteer_id","given_at");--> statement-breakpoint
ALTER TABLE "inspection_result" ADD CONSTRAINT "inspection_result_volunteer_id_volunteer_id_fk" FOREIGN KEY ("volunteer_id") REFERENCES "public"."volunteer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_file_assignee" ON "case_file" USING btree ("assignee","due_at");