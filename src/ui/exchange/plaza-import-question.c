/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-import-question.h"

#include <glib/gi18n.h>

#include "plaza-texts.h"

/* What stands under a row about which somebody has to decide: a sentence for each doubt, and the answers. */
typedef struct
{
  PlazaImportPlan *plan;
  PlazaImportRow  *row;
  GtkCheckButton  *alike;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_object_unref (self->plan);
  g_object_unref (self->row);
  g_free (self);
}

static void
question_toggled_cb (GtkToggleButton *button,
                     Question        *self)
{
  PlazaImportAnswer answer = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "answer"));

  /* The button that goes out tells as well as the one that comes on. */
  if (!gtk_toggle_button_get_active (button) || answer == plaza_import_row_get_answer (self->row))
    return;

  if (gtk_check_button_get_active (self->alike))
    plaza_import_plan_answer_alike (self->plan, self->row, answer);
  else
    plaza_import_plan_answer (self->plan, self->row, answer);
}

static void
question_add_answer (Question          *self,
                     GtkWidget         *buttons,
                     PlazaImportAnswer  answer,
                     const char        *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);
  GtkWidget *first = gtk_widget_get_first_child (buttons);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data (G_OBJECT (button), "answer", GINT_TO_POINTER (answer));
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), plaza_import_row_get_answer (self->row) == answer);
  g_signal_connect (button, "toggled", G_CALLBACK (question_toggled_cb), self);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), button);
}

/* The likely answer stands first; the last one leaves the question open. */
static GtkWidget *
question_create_answers (Question *self)
{
  PlazaImportAsking asks = plaza_import_row_get_asks (self->row);
  GtkWidget *buttons = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, NULL);

  if ((asks & PLAZA_ASKS_CHANGE) != 0)
    {
      /* Translators: answers to "what was sent differs from what staff wrote". */
      question_add_answer (self, buttons, PLAZA_IMPORT_LEAVE, _("Keep What Staff Wrote"));
      question_add_answer (self, buttons, PLAZA_IMPORT_TAKE, _("Take What Was Sent"));
    }
  else
    {
      question_add_answer (self, buttons, PLAZA_IMPORT_TAKE, (asks & PLAZA_ASKS_LIKE) != 0 ? _("Bring It In All the Same") : _("Bring It In as It Was Read"));
    }
  question_add_answer (self, buttons, PLAZA_IMPORT_SKIP, _("Leave It Out"));
  /* Translators: an answer to a question about a row of an import: nobody decides about it now. */
  question_add_answer (self, buttons, PLAZA_IMPORT_OPEN, _("Decide Later"));

  return buttons;
}

static void
question_add_sentence (GtkWidget  *box,
                       const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, "import-sentence");
  gtk_box_append (GTK_BOX (box), label);
}

static void
question_add_likes (GtkWidget *box,
                    GPtrArray *likes)
{
  for (guint i = 0; i < likes->len && i < 1; i++)
    {
      const PlazaLike *like = g_ptr_array_index (likes, i);
      g_autofree char *text = g_strdup_printf (_("It may be listed already: %s"), like->reason);

      question_add_sentence (box, text);
    }
}

static void
question_add_changes (GtkWidget *box,
                      GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const PlazaFieldChange *change = g_ptr_array_index (changes, i);
      g_autofree char *before = plaza_text_isolate (change->before != NULL ? change->before : _("Not given"));
      g_autofree char *after = plaza_text_isolate (change->after != NULL ? change->after : _("Not given"));
      g_autofree char *text = NULL;

      if (!change->is_asked)
        continue;

      /* Translators: of a field that staff changed since it was sent in first: its name, what they wrote, and what was sent now. */
      text = g_strdup_printf (_("%1$s: staff wrote “%2$s”; “%3$s” was sent"), change->name, before, after);
      question_add_sentence (box, text);
    }
}

static GtkWidget *
question_create_sentences (PlazaImportRow *row)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2, "hexpand", TRUE, NULL);
  GPtrArray *problems = plaza_import_row_get_problems (row);

  for (guint i = 0; i < problems->len; i++)
    {
      const PlazaProblem *problem = g_ptr_array_index (problems, i);
      /* A heading may be a question. */
      const char *separator = problem->field != NULL && g_str_has_suffix (problem->field, "?") ? " " : ": ";
      g_autofree char *text = problem->field != NULL ? g_strconcat (problem->field, separator, problem->text, NULL) : NULL;

      question_add_sentence (box, text != NULL ? text : problem->text);
    }
  question_add_changes (box, plaza_import_row_get_changes (row));
  question_add_likes (box, plaza_import_row_get_likes (row));

  return box;
}

static GtkWidget *
question_create_image (void)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "valign", GTK_ALIGN_START,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (image, "warning");
  return image;
}

static void
question_add_answers (Question  *self,
                      GtkWidget *box)
{
  GtkWidget *side = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, NULL);
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);

  /* Translators: whether an answer counts for all rows of which the same is asked. */
  gtk_label_set_label (GTK_LABEL (words), _("The same answer for all of this kind"));
  self->alike = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_check_button_set_child (self->alike, words);
  gtk_widget_add_css_class (GTK_WIDGET (self->alike), "caption");
  gtk_box_append (GTK_BOX (side), question_create_answers (self));
  gtk_box_append (GTK_BOX (side), GTK_WIDGET (self->alike));
  gtk_box_append (GTK_BOX (box), side);
}

/**
 * plaza_import_question_new:
 * @plan: of which @row is
 * @narrow: whether the answers stand below the sentences
 *
 * Returns: (transfer floating): what is to be said of @row, and asked; a broken row has no answers
 */
GtkWidget *
plaza_import_question_new (PlazaImportPlan *plan,
                           PlazaImportRow  *row,
                           gboolean         narrow)
{
  GtkWidget *box = gtk_box_new (narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *said = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  Question *self = g_new0 (Question, 1);

  self->plan = g_object_ref (plan);
  self->row = g_object_ref (row);
  gtk_widget_add_css_class (box, "import-question");
  gtk_box_append (GTK_BOX (said), question_create_image ());
  gtk_box_append (GTK_BOX (said), question_create_sentences (row));
  gtk_box_append (GTK_BOX (box), said);
  if (plaza_import_row_get_state (row) != PLAZA_IMPORT_BAD)
    question_add_answers (self, box);

  g_object_set_data_full (G_OBJECT (box), "plaza-import-question", self, question_free);
  return box;
}
