CREATE TABLE "panel_answer" (
	"case_id" bigint NOT NULL,
	"volunteer_id" bigint NOT NULL,
	"answer" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "panel_answer_once" UNIQUE("case_id","volunteer_id")
);
--> statement-breakpoint
CREATE TABLE "review_batch" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "review_batch_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"batch" uuid NOT NULL,
	"volunteer_id" bigint NOT NULL,
	"receipt_hash" "bytea" NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"report" jsonb NOT NULL,
	"product" text NOT NULL,
	"merchant" text,
	"received_at" timestamp with time zone NOT NULL,
	"quarantined" boolean NOT NULL,
	"reverted" text,
	CONSTRAINT "review_batch_batch_unique" UNIQUE("batch"),
	CONSTRAINT "review_batch_receipt_hash_unique" UNIQUE("receipt_hash")
);
--> statement-breakpoint
CREATE TABLE "review_case" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "review_case_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"product" text NOT NULL,
	"review_hash" text NOT NULL,
	"direction" text NOT NULL,
	"content" jsonb NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"known" integer,
	"outcome" integer,
	"decided_at" timestamp with time zone,
	CONSTRAINT "review_case_once" UNIQUE("product","review_hash","direction")
);
--> statement-breakpoint
CREATE TABLE "review_case_batch" (
	"case_id" bigint NOT NULL,
	"batch_id" bigint NOT NULL,
	CONSTRAINT "review_case_batch_once" UNIQUE("case_id","batch_id")
);
--> statement-breakpoint
CREATE TABLE "volunteer" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "volunteer_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key_hash" "bytea" NOT NULL,
	"handle" text NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "volunteer_key_hash_unique" UNIQUE("key_hash"),
	CONSTRAINT "volunteer_handle_unique" UNIQUE("handle")
);
--> statement-breakpoint
ALTER TABLE "panel_answer" ADD CONSTRAINT "panel_answer_case_id_review_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."review_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_answer" ADD CONSTRAINT "panel_answer_volunteer_id_volunteer_id_fk" FOREIGN KEY ("volunteer_id") REFERENCES "public"."volunteer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_batch" ADD CONSTRAINT "review_batch_volunteer_id_volunteer_id_fk" FOREIGN KEY ("volunteer_id") REFERENCES "public"."volunteer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_case_batch" ADD CONSTRAINT "review_case_batch_case_id_review_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."review_case"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_case_batch" ADD CONSTRAINT "review_case_batch_batch_id_review_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."review_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_batch_product" ON "review_batch" USING btree ("product","received_at");