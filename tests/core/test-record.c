/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pack.h"

#include <string.h>

static const PlazaRecordType * const types[] = {
  &plaza_event_record_type, &plaza_timeslot_type, &plaza_place_type, &plaza_campaign_record_type, &plaza_official_type,
  &plaza_bill_type, &plaza_section_type, &plaza_guide_type, &plaza_point_type, &plaza_message_type,
};

static void change (const PlazaField *field, gpointer record, int n);

static void
change_all (const PlazaRecordType *type,
            gpointer               record,
            int                    n)
{
  for (guint i = 0; i < type->n_fields; i++)
    change (&type->fields[i], record, n);
}

/* Gives a member another value for each @n. */
static void
change (const PlazaField *field,
        gpointer          record,
        int               n)
{
  gpointer at = plaza_field_at (field, record);
  g_autofree char *text = g_strdup_printf ("%s %d", field->name, n);
  gpointer part;

  switch (field->type)
    {
    case PLAZA_FIELD_STRING:
      g_set_str ((char **) at, text);
      break;
    case PLAZA_FIELD_FLAG:
      *(gboolean *) at = n % 2;
      break;
    case PLAZA_FIELD_NUMBER:
    case PLAZA_FIELD_CLOCK:
      *(int *) at = n;
      break;
    case PLAZA_FIELD_ENUM:
    case PLAZA_FIELD_ENUM_OR_NULL:
      *(int *) at = n % 2;
      break;
    case PLAZA_FIELD_REAL:
      *(double *) at = n + 0.5;
      break;
    case PLAZA_FIELD_LIST:
      g_strfreev (*(GStrv *) at);
      *(GStrv *) at = g_strsplit (text, " ", -1);
      break;
    case PLAZA_FIELD_NUMBERS:
      g_array_append_val (*(GArray **) at, n);
      break;
    case PLAZA_FIELD_TEXTS:
      plaza_texts_set (*(PlazaTexts **) at, "es", text);
      break;
    case PLAZA_FIELD_RECORDS:
      part = plaza_record_new (field->of);
      change_all (field->of, part, n);
      g_ptr_array_add (*(GPtrArray **) at, part);
      break;
    case PLAZA_FIELD_PART:
      change_all (field->of, at, n);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
test_new (void)
{
  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    {
      gpointer a = plaza_record_new (types[t]);
      gpointer b = plaza_record_new (types[t]);

      g_assert_true (plaza_record_equal (types[t], a, b));
      plaza_record_unref (a);
      plaza_record_unref (b);
    }

  plaza_record_unref (NULL);
}

/* A copy says the same, and goes its own way: what changes one of them is in that member alone. */
static void
test_copy (void)
{
  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    for (guint changed = 0; changed < types[t]->n_fields; changed++)
      {
        gpointer record = plaza_record_new (types[t]);
        gpointer copy;

        change_all (types[t], record, 1);
        copy = plaza_record_copy (types[t], record);
        g_assert_true (plaza_record_equal (types[t], record, copy));

        change (&types[t]->fields[changed], copy, 2);
        for (guint i = 0; i < types[t]->n_fields; i++)
          g_assert_true (plaza_field_equal (&types[t]->fields[i], record, copy) == (i != changed));
        g_assert_false (plaza_record_equal (types[t], record, copy));

        plaza_field_copy (&types[t]->fields[changed], record, copy);
        g_assert_true (plaza_record_equal (types[t], record, copy));
        plaza_record_unref (record);
        plaza_record_unref (copy);
      }
}

static void
test_clear (void)
{
  g_autoptr(PlazaEventRecord) event = plaza_event_record_new ();
  g_autoptr(PlazaEventRecord) empty = plaza_event_record_new ();

  change_all (&plaza_event_record_type, event, 1);
  for (guint i = 0; i < plaza_event_record_type.n_fields; i++)
    {
      const PlazaField *field = &plaza_event_record_type.fields[i];

      g_assert_false (plaza_field_is_empty (field, event));
      plaza_field_clear (field, event);
      g_assert_true (plaza_field_equal (field, event, empty));
      /* An enum has no value that says nothing, and a place says "not to be announced". */
      if (field->type != PLAZA_FIELD_ENUM && !g_str_equal (field->name, "place"))
        g_assert_true (plaza_field_is_empty (field, event));
    }
}

static void
test_references (void)
{
  PlazaOfficial *official = plaza_official_new ();
  PlazaOfficial *same = plaza_record_ref (official);

  official->name = g_strdup ("Example Member");
  plaza_record_unref (official);
  g_assert_cmpstr (same->name, ==, "Example Member");
  plaza_record_unref (same);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/new", test_new);
  g_test_add_func ("/record/copy", test_copy);
  g_test_add_func ("/record/clear", test_clear);
  g_test_add_func ("/record/references", test_references);

  return g_test_run ();
}
