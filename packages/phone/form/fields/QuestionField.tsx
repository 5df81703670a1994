import type { Question } from '@simpul/domain/core'
import { Button } from '@simpul/parts'
import { form as text } from '../../text/form-text.ts'
import { say } from '../../text/language.ts'
import { AttachmentField } from './AttachmentField.tsx'
import { BooleanField, ChoiceField, ChoicesField } from './ChoiceFields.tsx'
import type { FieldProps } from './field-props.ts'
import { GroupField } from './GroupField.tsx'
import { NumberQuestion } from './NumberQuestion.tsx'
import { PointField } from './PointField.tsx'
import { CardNumberField, PhoneField, ReferenceField, TextQuestion } from './TextFields.tsx'
import { DateField, DateTimeField, TimeField } from './TimeFields.tsx'

interface QuestionFieldProps extends Omit<FieldProps<Question['type']>, 'question' | 'label' | 'hint'> {
  readonly question: Question
  /** It was found written already and nobody has looked at it yet. */
  readonly unchecked: boolean
  readonly onRight: () => void
}

/** One question with the field that its type asks for. */
export function QuestionField({ question, unchecked, onRight, ...rest }: QuestionFieldProps) {
  const name = say(question.label)
  const label = question.required === true ? name : `${name} (${say(text.optional)})`
  const hint = question.hint === undefined ? undefined : say(question.hint)
  return (
    <div class={`question${unchecked ? ' question-unchecked' : ''}`} id={`question-${question.key}`}>
      <Typed question={question} label={label} hint={hint} masked={unchecked} {...rest} />
      {unchecked && (
        <div class="unchecked">
          <span>{say(text.unchecked)}</span>
          <Button onClick={onRight}>{say(text.right)}</Button>
        </div>
      )}
    </div>
  )
}

type TypedProps = Omit<FieldProps<Question['type']>, 'question'> & {
  readonly question: Question
  readonly masked: boolean
}

function Typed({ question, masked, ...rest }: TypedProps) {
  switch (question.type) {
    case 'text':
      return <TextQuestion question={question} {...rest} />
    case 'integer':
    case 'money':
    case 'decimal':
      return <NumberQuestion question={question} {...rest} />
    case 'boolean':
      return <BooleanField question={question} {...rest} />
    case 'date':
      return <DateField question={question} {...rest} />
    case 'time':
      return <TimeField question={question} {...rest} />
    case 'datetime':
      return <DateTimeField question={question} {...rest} />
    case 'choice':
      return <ChoiceField question={question} {...rest} />
    case 'choices':
      return <ChoicesField question={question} {...rest} />
    case 'nik':
    case 'nokk':
      return <CardNumberField question={question} masked={masked} {...rest} />
    case 'phone':
      return <PhoneField question={question} {...rest} />
    case 'geo':
      return <PointField question={question} {...rest} />
    case 'photo':
    case 'file':
      return <AttachmentField question={question} {...rest} />
    case 'group':
      return <GroupField question={question} {...rest} />
    case 'reference':
      return <ReferenceField question={question} {...rest} />
    // No form asks these: the app fills them in.
    case 'references':
    case 'figures':
      return null
  }
}
