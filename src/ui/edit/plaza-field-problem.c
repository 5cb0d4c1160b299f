/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-field-problem.h"

#include <glib/gi18n.h>

#include "plaza-announce.h"
#include "plaza-texts.h"

struct _PlazaFieldProblem
{
  AdwBin                  parent_instance;

  PlazaDraftField        *field;
  GSignalGroup           *signals;
  PlazaFieldFormat        format;   /* NULL: as it is typed */
  PlazaFieldTheirs        say;      /* NULL: in the words of this file */
  gpointer                data;     /* of "say" */
  GtkLabel               *label;
  GtkWidget              *buttons;  /* NULL where there is nothing to choose; made for one choice */
};

G_DEFINE_FINAL_TYPE (PlazaFieldProblem, plaza_field_problem, ADW_TYPE_BIN)

enum
{
  PROP_FIELD = 1,
};

static char *
problem_say_theirs (PlazaFieldProblem *self,
                    const char        *theirs)
{
  g_autofree char *formatted = self->format != NULL ? self->format (theirs) : NULL;
  g_autofree char *visible = plaza_text_isolate (formatted != NULL ? formatted : theirs);

  if (self->say != NULL)
    return self->say (theirs, self->data);
  if (*theirs == '\0')
    return g_strdup (_("Somebody else has emptied this meanwhile."));

  /* Translators: %s is what another person typed in the same field. */
  return g_strdup_printf (_("Somebody else wrote “%s” here meanwhile."), visible);
}

/* The buttons go away: the keyboard goes back to the field above them. */
static void
problem_leave (PlazaFieldProblem *self)
{
  gtk_widget_child_focus (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX), GTK_DIR_TAB_BACKWARD);
}

static void
problem_choose (PlazaFieldProblem *self,
                gboolean           theirs)
{
  if (self->field != NULL)
    plaza_draft_field_choose (self->field, theirs);
  problem_leave (self);
}

static void
problem_keep_cb (PlazaFieldProblem *self)
{
  problem_choose (self, FALSE);
}

static void
problem_take_cb (PlazaFieldProblem *self)
{
  problem_choose (self, TRUE);
}

static void
problem_follow_cb (PlazaFieldProblem *self)
{
  const PlazaDraftSuggestion *suggestion = plaza_draft_field_get_suggestion (self->field);
  g_autofree char *text = g_strdup (suggestion->text);

  if (suggestion->action != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), suggestion->action, "s", text);
      return;
    }

  plaza_draft_field_set_text (self->field, text);
  problem_leave (self);
}

static void
problem_dismiss_cb (PlazaFieldProblem *self)
{
  plaza_draft_field_dismiss (self->field);
  problem_leave (self);
}

static void
problem_add_button (PlazaFieldProblem *self,
                    const char        *label,
                    GCallback          callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_object_set (gtk_button_get_child (GTK_BUTTON (button)), "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (self->buttons), button);
}

/* Most fields never have any: they are made when there is something to choose. */
static void
problem_offer (PlazaFieldProblem *self,
               gboolean           choice,
               gboolean           warns)
{
  GtkBox *box = GTK_BOX (adw_bin_get_child (ADW_BIN (self)));
  g_autofree char *suggestion = NULL;

  if (warns)
    g_object_get (self->field, "suggestion", &suggestion, NULL);
  if (self->buttons != NULL)
    gtk_box_remove (box, self->buttons);
  self->buttons = NULL;
  if (!choice && suggestion == NULL)
    return;

  self->buttons = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, NULL);
  gtk_box_append (box, self->buttons);
  if (choice)
    {
      problem_add_button (self, _("Keep Mine"), G_CALLBACK (problem_keep_cb));
      problem_add_button (self, _("Take Theirs"), G_CALLBACK (problem_take_cb));
    }
  else
    {
      problem_add_button (self, suggestion, G_CALLBACK (problem_follow_cb));
      /* Translators: on a button beside one that mends something: nothing is wrong. */
      problem_add_button (self, _("Leave as It Is"), G_CALLBACK (problem_dismiss_cb));
    }
}

/* What cannot be saved comes first, then what has to be chosen. */
static void
problem_update_cb (PlazaFieldProblem *self)
{
  g_autofree char *problem = NULL;
  g_autofree char *warning = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *contest = NULL;
  const char *words;

  if (self->field == NULL)
    return;

  g_object_get (self->field, "problem", &problem, "warning", &warning, "theirs", &theirs, NULL);
  contest = theirs != NULL ? problem_say_theirs (self, theirs) : NULL;
  words = problem != NULL ? problem : contest != NULL ? contest : warning;
  problem_offer (self, problem == NULL && theirs != NULL, problem == NULL && theirs == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (self->label),
                              (const char *[]) { "caption", problem != NULL ? "error" : "warning", NULL });
  if (words == NULL || g_str_equal (words, gtk_label_get_label (self->label)))
    return;

  gtk_label_set_label (self->label, words);
  /* Its field is described by it; but whoever types is not there any more, or hears the letters. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    plaza_announce (GTK_WIDGET (self), words);
}

static void
plaza_field_problem_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (prop_id == PROP_FIELD)
    g_value_set_object (value, PLAZA_FIELD_PROBLEM (object)->field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plaza_field_problem_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  PlazaFieldProblem *self = PLAZA_FIELD_PROBLEM (object);

  if (prop_id != PROP_FIELD)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (g_set_object (&self->field, g_value_get_object (value)))
    {
      g_signal_group_set_target (self->signals, self->field);
      problem_update_cb (self);
    }
}

static void
plaza_field_problem_dispose (GObject *object)
{
  PlazaFieldProblem *self = PLAZA_FIELD_PROBLEM (object);

  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLAZA_TYPE_FIELD_PROBLEM);
  g_clear_object (&self->field);

  G_OBJECT_CLASS (plaza_field_problem_parent_class)->dispose (object);
}

static void
plaza_field_problem_class_init (PlazaFieldProblemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = plaza_field_problem_get_property;
  object_class->set_property = plaza_field_problem_set_property;
  object_class->dispose = plaza_field_problem_dispose;

  g_object_class_install_property (object_class, PROP_FIELD,
                                   g_param_spec_object ("field", NULL, NULL, PLAZA_TYPE_DRAFT_FIELD,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/field-problem.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaFieldProblem, label);
}

static void
plaza_field_problem_init (PlazaFieldProblem *self)
{
  static const char * const said[] = { "notify::problem", "notify::warning", "notify::theirs", "notify::suggestion" };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (PLAZA_TYPE_DRAFT_FIELD);
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_signal_group_connect_swapped (self->signals, said[i], G_CALLBACK (problem_update_cb), self);
}

/**
 * plaza_field_problem_new:
 * @format: (nullable): how another's text is said, where it is not said as it is typed
 *
 * Returns: (transfer floating): what stands below @field
 */
GtkWidget *
plaza_field_problem_new (PlazaDraftField  *field,
                         PlazaFieldFormat  format)
{
  PlazaFieldProblem *self;

  g_return_val_if_fail (PLAZA_IS_DRAFT_FIELD (field), NULL);

  self = g_object_new (PLAZA_TYPE_FIELD_PROBLEM, NULL);
  self->format = format;
  g_object_set (self, "field", field, NULL);

  return GTK_WIDGET (self);
}

/**
 * plaza_field_problem_say_theirs:
 * @data: for @say, as long as @self is there
 *
 * For a field of which nobody reads what is written in it.
 */
void
plaza_field_problem_say_theirs (PlazaFieldProblem *self,
                                PlazaFieldTheirs   say,
                                gpointer           data)
{
  g_return_if_fail (PLAZA_IS_FIELD_PROBLEM (self));

  self->say = say;
  self->data = data;
  problem_update_cb (self);
}
