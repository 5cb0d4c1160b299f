/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed is saved in one batch, refused with its reason, and never eaten. */
#include <string.h>

#include "plaza-draft.h"
#include "plaza-test-pack.h"

/* Two values as a form: a name that is needed, and one word. */
#define TEST_TYPE_DRAFT (test_draft_get_type ())
G_DECLARE_FINAL_TYPE (TestDraft, test_draft, TEST, DRAFT, PlazaDraft)

struct _TestDraft
{
  PlazaDraft parent_instance;
};

G_DEFINE_FINAL_TYPE (TestDraft, test_draft, PLAZA_TYPE_DRAFT)

static const char *
check_word (const char *text)
{
  return strchr (text, ' ') != NULL ? "One word." : NULL;
}

static char *
test_draft_read (PlazaDraft      *draft,
                 PlazaDraftField *field)
{
  return g_strdup (plaza_campaign_get_value (plaza_draft_get_campaign (draft), plaza_draft_field_get_name (field)));
}

static void
test_draft_add_edits (PlazaDraft *draft,
                      GPtrArray  *edits)
{
  GPtrArray *fields = plaza_draft_get_fields (draft);

  for (guint i = 0; i < fields->len; i++)
    plaza_campaign_change_value (plaza_draft_get_campaign (draft), edits,
                                 plaza_draft_field_get_name (g_ptr_array_index (fields, i)),
                                 plaza_draft_field_get_text (g_ptr_array_index (fields, i)));
}

static void
test_draft_class_init (TestDraftClass *klass)
{
  PLAZA_DRAFT_CLASS (klass)->read = test_draft_read;
  PLAZA_DRAFT_CLASS (klass)->add_edits = test_draft_add_edits;
}

static void
test_draft_init (TestDraft *self)
{
  plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new ("name", TRUE, NULL));
  plaza_draft_add (PLAZA_DRAFT (self), plaza_draft_field_new ("word", FALSE, check_word));
}

typedef struct
{
  char          *folder;
  PlazaCampaign *here;
  PlazaCampaign *there;
  PlazaDraft    *draft;
  guint          changes;
} Fixture;

static void
count_cb (guint *count)
{
  ++*count;
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  g_autoptr(PlazaPack) pack = plaza_test_pack_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  f->folder = plaza_test_folder_new ();
  path = g_build_filename (f->folder, "example.plaza", NULL);
  f->here = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  f->there = plaza_campaign_open (path, &error);
  g_assert_no_error (error);
  f->draft = g_object_new (TEST_TYPE_DRAFT, NULL);
  plaza_draft_begin (f->draft, f->here);
  g_signal_connect_swapped (f->draft, "changed", G_CALLBACK (count_cb), &f->changes);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_assert_finalize_object (f->draft);
  g_assert_finalize_object (f->here);
  g_assert_finalize_object (f->there);
  plaza_test_folder_free (f->folder);
}

static void
type (Fixture    *f,
      const char *field,
      const char *text)
{
  plaza_draft_field_set_text (plaza_draft_get_field (f->draft, field), text);
}

static void
assert_field (Fixture    *f,
              const char *field,
              const char *text,
              const char *problem)
{
  g_autofree char *shown = NULL;

  g_object_get (plaza_draft_get_field (f->draft, field), "problem", &shown, NULL);
  g_assert_cmpstr (plaza_draft_field_get_text (plaza_draft_get_field (f->draft, field)), ==, text);
  g_assert_cmpstr (shown, ==, problem);
}

/* An empty form reproaches nobody, before somebody was there or wanted to save it. */
static void
test_required (Fixture      *f,
               gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  assert_field (f, "name", "", NULL);
  g_assert_false (plaza_draft_is_dirty (f->draft));
  g_assert_false (plaza_draft_commit (f->draft, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  assert_field (f, "name", "", "This cannot stay empty.");
  type (f, "name", "Ana");
  assert_field (f, "name", "Ana", NULL);
  type (f, "name", "  ");
  assert_field (f, "name", "  ", "This cannot stay empty.");
  assert_field (f, "word", "", NULL);
}

static void
test_one_batch (Fixture      *f,
                gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  gint64 before = plaza_campaign_get_committed (f->here);
  gint64 batch;

  type (f, "name", "Ana");
  type (f, "word", "plaza");
  g_assert_cmpuint (f->changes, ==, 2);
  g_assert_true (plaza_draft_commit (f->draft, &error));
  g_assert_no_error (error);
  g_assert_false (plaza_draft_is_dirty (f->draft));
  g_assert_cmpstr (plaza_campaign_get_value (f->here, "name"), ==, "Ana");
  g_assert_cmpstr (plaza_campaign_get_value (f->here, "word"), ==, "plaza");

  batch = plaza_campaign_get_committed (f->here);
  g_assert_cmpint (batch, !=, before);
  g_assert_true (plaza_draft_commit (f->draft, &error));
  g_assert_cmpint (plaza_campaign_get_committed (f->here), ==, batch);
}

/* One field that is not in order keeps the rest of a record back, unless each stands for itself. */
static void
test_refused (Fixture      *f,
              gconstpointer data)
{
  PlazaDraftClass *klass = PLAZA_DRAFT_GET_CLASS (f->draft);
  g_autoptr(GError) error = NULL;

  type (f, "name", "Ana");
  type (f, "word", "two words");
  g_assert_false (plaza_draft_commit (f->draft, &error));
  g_assert_cmpstr (error->message, ==, "One word.");
  g_assert_null (plaza_campaign_get_value (f->here, "name"));
  assert_field (f, "word", "two words", "One word.");
  g_assert_true (plaza_draft_is_dirty (f->draft));
  g_clear_error (&error);

  type (f, "word", "one");
  assert_field (f, "word", "one", NULL);
  g_assert_true (plaza_draft_commit (f->draft, &error));
  g_assert_null (klass->get_action);
}

/* What another window wrote is shown, but for what is being typed here; of that, somebody has to choose. */
static void
test_follows (Fixture      *f,
              gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  type (f, "word", "typ");
  g_assert_true (plaza_campaign_set_value (f->there, "name", "Bea", &error));
  g_assert_true (plaza_campaign_set_value (f->there, "word", "theirs", &error));
  f->changes = 0;
  g_assert_true (plaza_campaign_refresh (f->here, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (f->changes, >=, 1);
  assert_field (f, "name", "Bea", NULL);
  assert_field (f, "word", "typ", NULL);

  g_assert_false (plaza_draft_commit (f->draft, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);
  plaza_draft_field_choose (plaza_draft_get_field (f->draft, "word"), FALSE);
  g_assert_true (plaza_draft_commit (f->draft, &error));
  g_assert_true (plaza_campaign_refresh (f->there, &error));
  g_assert_cmpstr (plaza_campaign_get_value (f->there, "name"), ==, "Bea");
  g_assert_cmpstr (plaza_campaign_get_value (f->there, "word"), ==, "typ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add ("/draft/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("required", test_required);
  ADD ("one-batch", test_one_batch);
  ADD ("refused", test_refused);
  ADD ("follows", test_follows);
#undef ADD

  return g_test_run ();
}
