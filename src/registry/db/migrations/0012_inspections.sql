CREATE TABLE "inspection" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inspection_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by" text NOT NULL,
	"seed" text,
	"digest" text,
	"candidates" jsonb NOT NULL,
	"scope" jsonb
);
--> statement-breakpoint
CREATE TABLE "inspection_result" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inspection_result_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"task_id" bigint NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"finding" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "inspection_result_once" UNIQUE("task_id","by")
);
--> statement-breakpoint
CREATE TABLE "inspection_task" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inspection_task_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"inspection_id" bigint NOT NULL,
	"identifier" text NOT NULL,
	"turn" integer NOT NULL,
	"outcome" text,
	"settled_at" timestamp with time zone,
	"case_id" bigint,
	CONSTRAINT "inspection_task_once" UNIQUE("inspection_id","identifier")
);
--> statement-breakpoint
ALTER TABLE "inspection_result" ADD CONSTRAINT "inspection_result_task_id_inspection_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."inspection_task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_task" ADD CONSTRAINT "inspection_task_inspection_id_inspection_id_fk" FOREIGN KEY ("inspection_id") REFERENCES "public"."inspection"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_task" ADD CONSTRAINT "inspection_task_case_id_case_file_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."case_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inspection_task_merchant" ON "inspection_task" USING btree ("identifier");